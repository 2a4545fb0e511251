package org.romact.alliance.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.content.Folding;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.stereotype.Component;

/** What the secretariat does with an article: begin, write, publish now or later, withdraw. What is public follows in the same transaction. */
@Component
public class Editing {
    private final Articles articles;
    private final Publications publications;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Editing(Articles articles, Publications publications, Files files, Audit audit, Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new article with its first wording; its word in addresses is made from the title and never changes. */
    public UUID begin(Article.Kind kind, Language language, String title, String summary, String text) {
        UUID id = UUID.randomUUID();
        articles.add(id, kind, slug(kind, title, id));
        articles.write(id, language, title.strip(), summary.strip(), text);
        audit.record("article.begun", "article " + id);
        return id;
    }

    public void write(UUID id, Language language, String title, String summary, String text) {
        articles.write(id, language, title.strip(), summary.strip(), text);
        audit.record("article.written", "article " + id, java.util.Map.of("language", language.tag()));
        show(id);
    }

    public void concern(UUID id, @Nullable String country, @Nullable String town, List<String> themes) {
        articles.concern(id, country, town, themes);
        audit.record("article.sorted", "article " + id);
        show(id);
    }

    /** Public from that moment on. */
    public void publish(UUID id, Instant at) {
        articles.publish(id, at);
        files.list(id).forEach(file -> files.setPublic(file.id(), true));
        audit.record("article.published", "article " + id);
        show(id);
    }

    public void withdraw(UUID id) {
        articles.withdraw(id);
        files.list(id).forEach(file -> files.setPublic(file.id(), false));
        audit.record("article.withdrawn", "article " + id);
        show(id);
    }

    /** Brings what is public in line with what was written. */
    void show(UUID id) {
        Optional<Article> found = articles.find(id);
        if (found.isEmpty()) {
            return;
        }
        Article article = found.get();
        String kind = article.kind().code();
        Instant publishAt = article.publishAt();
        if (publishAt == null || article.withdrawnAt() != null) {
            publications.withdraw(kind, id);
            return;
        }
        List<Files.Kept> papers = files.list(id);
        article.texts()
                .forEach((language, text) -> publications.put(new Publication(
                        kind,
                        id,
                        language,
                        text.title(),
                        text.summary().isBlank() ? Markdown.beginning(text.text(), 240) : text.summary(),
                        html(text.text(), papers, language),
                        article.path(),
                        Optional.ofNullable(article.country()),
                        Optional.ofNullable(article.town()),
                        article.themes(),
                        publishAt,
                        text.updatedAt().isBefore(publishAt) ? publishAt : text.updatedAt())));
    }

    /** The text, then its papers as a list of links. */
    static SafeHtml html(String text, List<Files.Kept> papers, Language language) {
        StringBuilder markdown = new StringBuilder(text);
        if (!papers.isEmpty()) {
            markdown.append("\n\n");
        }
        papers.forEach(paper -> markdown.append("- [")
                .append(paper.name().replaceAll("[\\[\\]\\\\<>]", " "))
                .append("](/")
                .append(language.tag())
                .append("/files/")
                .append(paper.id())
                .append(")\n"));
        return Markdown.html(markdown.toString());
    }

    private String slug(Article.Kind kind, String title, UUID id) {
        String folded = Folding.fold(title).replace(' ', '-');
        String base = folded.substring(0, Math.min(70, folded.length())).replaceAll("-+$", "");
        String word = base.isEmpty() ? kind.code() : base;
        if (!articles.isTaken(kind, word)) {
            return word;
        }
        String dated = word + "-" + clock.instant().toString().substring(0, 10);
        return articles.isTaken(kind, dated) ? word + "-" + id.toString().substring(0, 8) : dated;
    }
}
