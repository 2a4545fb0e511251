package org.romact.alliance.practice;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.romact.platform.Language;
import org.romact.platform.content.Files;
import org.romact.platform.content.Folding;
import org.romact.platform.content.Markdown;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.stereotype.Component;

/** Puts a practice before the public in every language it exists in, and takes it back. */
@Component
class PracticePublishing {
    static final String KIND = "practice";
    private static final List<String> TAKEN = List.of("new", "dossier");

    private final PublicPractices published;
    private final FormerVersions former;
    private final Publications publications;
    private final PublicFiles files;
    private final AllTexts texts;
    private final Clock clock;

    PracticePublishing(
            PublicPractices published,
            FormerVersions former,
            Publications publications,
            PublicFiles files,
            AllTexts texts,
            Clock clock) {
        this.published = published;
        this.former = former;
        this.publications = publications;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    /** The version becomes what everybody reads; its address stays what it was. */
    PublicPractice publish(Practice practice, Version version) {
        Content content = version.content();
        Optional<PublicPractice> before = published.find(practice.id());
        PublicPractice now = new PublicPractice(
                practice.id(),
                before.map(PublicPractice::slug)
                        .orElseGet(() -> slug(content.story().title())),
                version.number(),
                content.language(),
                content.place(),
                content.country(),
                Objects.requireNonNull(content.from()),
                content.to(),
                content.themes(),
                content.cost(),
                content.showContact()
                        ? Optional.of(new PublicPractice.Contact(
                                content.contactName(), content.contactFunction(), practice.email()))
                        : Optional.empty(),
                before.map(PublicPractice::publishedAt).orElseGet(clock::instant),
                clock.instant(),
                Optional.empty());
        published.put(now);
        former.keep(now.id(), version.number());
        published.put(now.id(), new PublicPractice.Text(content.language(), version.number(), content.story()));
        files.publish(now.id(), version.number());
        published.texts(now.id()).forEach(text -> announce(now, text));
        return now;
    }

    void translate(PublicPractice practice, Language language, Story story) {
        PublicPractice.Text text = new PublicPractice.Text(language, practice.version(), story);
        published.put(practice.id(), text);
        announce(practice, text);
    }

    void withdraw(UUID practice, String reason) {
        published.withdraw(practice, reason);
        former.forget(practice);
        files.withdraw(practice);
        publications.withdraw(KIND, practice);
    }

    /** Where everybody reads it now. */
    String path(UUID practice) {
        return published.find(practice).orElseThrow().path();
    }

    /** A former version goes, and with it its files, the translations that still say what it said, and an address that was made of its title. */
    boolean takeBack(UUID practice, int number) {
        Optional<Version> gone = former.find(practice, number);
        List<Files.Kept> itsFiles = files.of(practice, number);
        if (gone.isEmpty() || !former.takeBack(practice, number)) {
            return false;
        }
        files.takeBack(practice, itsFiles);
        published.forgetTexts(practice, number).forEach(language -> publications.withdraw(KIND, practice, language));
        move(practice, gone.get().content().story().title());
        return true;
    }

    private void move(UUID practice, String formerTitle) {
        List<PublicPractice.Text> all = published.texts(practice);
        String title = all.getFirst().story().title();
        String was = published.find(practice).orElseThrow().slug();
        if (words(formerTitle).equals(words(title)) || !was.matches(words(formerTitle) + "(-[0-9]+)?")) {
            return;
        }
        published.move(practice, slug(title));
        PublicPractice there = published.find(practice).orElseThrow();
        all.forEach(text -> announce(there, text));
    }

    private void announce(PublicPractice practice, PublicPractice.Text text) {
        Texts t = texts.in(text.language());
        String whole = text.story().named().entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> "## " + t.say("alliance.practices." + part.getKey()) + "\n\n" + part.getValue())
                .collect(Collectors.joining("\n\n"));
        publications.put(new Publication(
                KIND,
                practice.id(),
                text.language(),
                text.story().title(),
                practice.where(t) + ". " + Markdown.beginning(text.story().problem(), 240),
                Markdown.html(whole),
                practice.path(),
                Optional.of(practice.country()),
                Optional.empty(),
                practice.themes(),
                practice.publishedAt(),
                practice.updatedAt()));
    }

    /** The title in Latin letters, cut at a word; a number follows where it is taken. */
    private String slug(String title) {
        String base = words(title);
        String slug = base;
        for (int n = 2; published.find(slug).isPresent(); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    private static String words(String title) {
        String words = Folding.fold(title).replace(' ', '-');
        String cut = words.length() <= 60 ? words : words.substring(0, 60).replaceFirst("-[^-]*$", "");
        return cut.isEmpty() || TAKEN.contains(cut) ? "practice" : cut;
    }
}
