package org.romact.alliance.article;

import java.util.Objects;
import org.romact.platform.content.Markdown;
import org.romact.platform.page.Complaints;

/** One wording as typed. */
public record ArticleForm(String title, String summary, String text) {

    /** A field that a browser did not send counts as empty. */
    public ArticleForm {
        title = Objects.requireNonNullElse(title, "");
        summary = Objects.requireNonNullElse(summary, "");
        text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }

    static ArticleForm empty() {
        return new ArticleForm("", "", "");
    }

    static ArticleForm of(Article.Text text) {
        return new ArticleForm(text.title(), text.summary(), text.text());
    }

    void check(Complaints complaints) {
        complaints.addIf(title.isBlank() || title.length() > 300, "title", "alliance.article.title.missing");
        complaints.addIf(summary.length() > 600, "summary", "alliance.join.too-long");
        complaints.addIf(text.isBlank(), "text", "alliance.article.text.missing");
        complaints.addIf(text.length() > Markdown.LONGEST, "text", "alliance.join.too-long");
    }
}
