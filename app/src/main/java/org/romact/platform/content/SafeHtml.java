package org.romact.platform.content;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML that went through {@link Markdown} and may stand in a page unescaped; templates write it with {@code ${text}}. */
public record SafeHtml(String html) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
