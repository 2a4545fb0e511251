package org.romact.alliance.event;

import org.romact.platform.Language;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;

/** What is announced in one language; summary and programme are Markdown. */
public record EventText(Language language, String title, String summary, String programme) {

    public SafeHtml summaryHtml() {
        return Markdown.html(summary);
    }

    public SafeHtml programmeHtml() {
        return Markdown.html(programme);
    }

    String plainSummary() {
        return Markdown.beginning(summary, 600);
    }
}
