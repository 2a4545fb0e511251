package org.romact.alliance.join;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.romact.alliance.join.Question.Kind;
import org.romact.platform.Language;
import org.romact.platform.publication.Themes;

/** The questions of an application, one group a page. What is asked follows DOMAIN.md 2.3, which marks the list as a proposal. */
public enum Group {
    AUTHORITY(List.of(
            Question.line("name", true),
            Question.one(
                    "kind",
                    true,
                    "alliance.kind",
                    List.of("municipality", "city_district", "region", "county", "association")),
            Question.line("code", true).withHint(),
            Question.line("place", false).withHint(),
            Question.line("website", false),
            Question.number("population"),
            Question.number("roma_people").withHint(),
            Question.line("roma_source", false).withHint(),
            Question.number("roma_year"))),
    LEADER(List.of(
            Question.line("leader", true),
            Question.of("mandate_ends", Kind.DATE, true).withHint(),
            Question.of("decision_date", Kind.DATE, false).withHint(),
            Question.line("decision_body", false),
            Question.of("decision_file", Kind.FILE, false).withHint())),
    CONTACT(List.of(
            Question.line("contact", true),
            Question.line("contact_function", true),
            Question.line("contact_phone", false),
            Question.one("contact_language", true, "", Language.tags()))),
    PLAN(List.of(
            Question.one("plan", true, "alliance.join.plan", List.of("none", "draft", "adopted")),
            Question.of("plan_file", Kind.FILE, false),
            Question.several("interests", Themes.NAME, Themes.ALL),
            Question.text("offers").withHint(),
            Question.text("needs").withHint(),
            Question.several("wishes", "alliance.join.wishes", List.of("training", "peer_visit", "funds_advice")))),
    AGREEMENT(List.of(
            Question.of("publish", Kind.AGREE, true).withHint(),
            Question.line("signature", true).withHint(),
            Question.line("signature_function", true)));

    private final List<Question> questions;

    Group(List<Question> questions) {
        this.questions = questions;
    }

    public List<Question> questions() {
        return questions;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    public Optional<Group> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public Optional<Group> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    static Optional<Group> find(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
