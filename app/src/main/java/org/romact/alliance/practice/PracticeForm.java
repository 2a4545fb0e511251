package org.romact.alliance.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.EmailAddress;
import org.romact.platform.Language;
import org.romact.platform.page.Complaints;
import org.romact.platform.publication.Themes;

/** What a person typed about a practice: kept as typed, so that nothing is lost when something is wrong. */
public record PracticeForm(
        String email,
        String language,
        String title,
        String place,
        String placeId,
        String country,
        String from,
        String to,
        List<String> themes,
        String problem,
        String action,
        String result,
        String measured,
        String transfer,
        String cost,
        String currency,
        String funding,
        String contactName,
        String contactFunction,
        String showContact,
        String consent,
        String reason,
        String namesSomebody,
        List<UUID> remove) {
    static final int LONGEST = 20_000;

    /** A field that a browser did not send counts as empty. */
    public PracticeForm {
        email = blank(email);
        language = blank(language);
        title = blank(title);
        place = blank(place);
        placeId = blank(placeId);
        country = blank(country);
        from = blank(from);
        to = blank(to);
        themes = Objects.requireNonNullElse(themes, List.<String>of());
        problem = blank(problem);
        action = blank(action);
        result = blank(result);
        measured = blank(measured);
        transfer = blank(transfer);
        cost = blank(cost);
        currency = blank(currency);
        funding = blank(funding);
        contactName = blank(contactName);
        contactFunction = blank(contactFunction);
        showContact = blank(showContact);
        consent = blank(consent);
        reason = blank(reason);
        namesSomebody = blank(namesSomebody);
        remove = Objects.requireNonNullElse(remove, List.<UUID>of());
    }

    static PracticeForm empty(Language language) {
        return new PracticeForm(
                "",
                language.tag(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "EUR",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of());
    }

    static PracticeForm of(String email, Content content) {
        Story story = content.story();
        return new PracticeForm(
                email,
                content.language().tag(),
                story.title(),
                content.place(),
                content.placeId() == null ? "" : content.placeId().toString(),
                content.country(),
                Month.typed(content.from()),
                Month.typed(content.to()),
                content.themes(),
                story.problem(),
                story.action(),
                story.result(),
                story.measured(),
                story.transfer(),
                content.cost()
                        .map(money -> money.amount()
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ','))
                        .orElse(""),
                content.cost().map(Money::currency).orElse("EUR"),
                story.funding(),
                content.contactName(),
                content.contactFunction(),
                content.showContact() ? "yes" : "",
                content.consent() ? "yes" : "",
                "",
                "",
                List.of());
    }

    void readEmail(Complaints complaints) {
        complaints.addIf(!EmailAddress.looksRight(email), "email", "alliance.practices.email-wrong");
    }

    /** What a draft must hold: something to find it by, and nothing that cannot be read. */
    Optional<Content> read(Complaints complaints) {
        Optional<Language> tongue = Language.ofTag(language);
        complaints.addIf(title.isBlank() || title.length() > 200, "title", "alliance.practices.title-missing");
        complaints.addIf(tongue.isEmpty(), "language", "alliance.practices.language-missing");
        complaints.addIf(place.length() > 200, "place", "alliance.practices.too-long");
        complaints.addIf(
                !country.isEmpty() && !Choices.COUNTRIES.contains(country),
                "country",
                "alliance.practices.country-missing");
        LocalDate beginning = month("from", from, 1, complaints);
        LocalDate end = month("to", to, 12, complaints);
        complaints.addIf(
                beginning != null && end != null && end.isBefore(beginning),
                "to",
                "alliance.practices.period-backwards");
        complaints.addIf(!Themes.ALL.containsAll(themes), "themes", "alliance.practices.themes-missing");
        lengths(complaints);
        Optional<Money> money = money(complaints);
        if (complaints.any()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                tongue.orElseThrow(),
                story(),
                place.strip(),
                placeId.matches("[0-9]{1,15}") ? Long.valueOf(placeId) : null,
                country,
                beginning,
                end,
                themes.stream().distinct().toList(),
                money,
                contactName.strip(),
                contactFunction.strip(),
                !showContact.isEmpty(),
                !consent.isEmpty()));
    }

    /** What must be there besides, before it can be sent in. */
    void whole(Complaints complaints) {
        complaints.addIf(place.isBlank(), "place", "alliance.practices.place-missing");
        complaints.addIf(country.isEmpty(), "country", "alliance.practices.country-missing");
        complaints.addIf(from.isBlank(), "from", "alliance.practices.from-missing");
        complaints.addIf(themes.isEmpty(), "themes", "alliance.practices.themes-missing");
        complaints.addIf(problem.isBlank(), "problem", "alliance.practices.problem-missing");
        complaints.addIf(action.isBlank(), "action", "alliance.practices.action-missing");
        complaints.addIf(result.isBlank(), "result", "alliance.practices.result-missing");
        complaints.addIf(measured.isBlank(), "measured", "alliance.practices.measured-missing");
        complaints.addIf(transfer.isBlank(), "transfer", "alliance.practices.transfer-missing");
        complaints.addIf(contactName.isBlank(), "contactName", "alliance.practices.contact-missing");
        complaints.addIf(consent.isEmpty(), "consent", "alliance.practices.consent-missing");
    }

    /** Only what is public can be taken back. */
    Correction correction(Practice practice) {
        boolean published = practice.state() == Practice.State.PUBLISHED;
        return new Correction(reason.strip(), published && !namesSomebody.isEmpty(), remove);
    }

    Story story() {
        return new Story(
                title.strip(),
                problem.strip(),
                action.strip(),
                funding.strip(),
                result.strip(),
                measured.strip(),
                transfer.strip());
    }

    private void lengths(Complaints complaints) {
        story().named()
                .forEach(
                        (word, text) -> complaints.addIf(text.length() > LONGEST, word, "alliance.practices.too-long"));
        complaints.addIf(contactName.length() > 200, "contactName", "alliance.practices.too-long");
        complaints.addIf(contactFunction.length() > 200, "contactFunction", "alliance.practices.too-long");
        complaints.addIf(reason.length() > 2000, "reason", "alliance.practices.too-long");
    }

    private Optional<Money> money(Complaints complaints) {
        if (cost.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = Money.read(cost);
        complaints.addIf(amount.isEmpty(), "cost", "alliance.practices.cost-wrong");
        complaints.addIf(!Choices.CURRENCIES.contains(currency), "currency", "alliance.practices.currency-missing");
        return amount.map(number -> new Money(number, currency));
    }

    private static @Nullable LocalDate month(String field, String typed, int ofYearAlone, Complaints complaints) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> month = Month.read(typed, ofYearAlone);
        complaints.addIf(month.isEmpty(), field, "alliance.practices.month-wrong");
        return month.orElse(null);
    }

    private static String blank(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
