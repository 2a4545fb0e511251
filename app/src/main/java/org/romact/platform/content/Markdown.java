package org.romact.platform.content;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * CommonMark with tables, as HTML that carries no script, style, frame, form or foreign picture. Headings begin at the second level, for a page has a first
 * one already.
 */
public final class Markdown {
    /** Longer texts are refused by the forms; the renderer itself is bounded too. */
    public static final int LONGEST = 100_000;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(50).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "hr",
                    "br",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowElements(
                    (name, attributes) -> switch (name) {
                        case "h1", "h2" -> "h2";
                        case "h3" -> "h3";
                        default -> "h4";
                    },
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("[0-9]{1,6}") ? value : null)
            .onElements("ol")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private Markdown() {}

    /** HTML that may stand in a page as it is. */
    public static SafeHtml html(String markdown) {
        return new SafeHtml(POLICY.sanitize(HTML.render(PARSER.parse(cut(markdown)))));
    }

    /** The words alone, for searching and for summaries. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(cut(markdown))).strip();
    }

    /** The beginning of the words, at most so many characters, ended at a word. */
    public static String beginning(String markdown, int most) {
        String text = text(markdown).replaceAll("\\s+", " ");
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > most / 2 ? end : most - 1) + "…";
    }

    private static String cut(String markdown) {
        return markdown.length() <= LONGEST ? markdown : markdown.substring(0, LONGEST);
    }
}
