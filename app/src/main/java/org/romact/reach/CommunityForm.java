package org.romact.reach;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.page.Complaints;

/** What a person typed about a community: kept as typed, so that nothing is lost when something is wrong. */
public record CommunityForm(
        String code,
        String name,
        String kind,
        String households,
        String householdsLow,
        String householdsHigh,
        String people,
        String peopleLow,
        String peopleHigh,
        String source,
        String sourceYear) {

    /** A field that a browser did not send counts as empty. */
    public CommunityForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        kind = Objects.requireNonNullElse(kind, "");
        households = Objects.requireNonNullElse(households, "");
        householdsLow = Objects.requireNonNullElse(householdsLow, "");
        householdsHigh = Objects.requireNonNullElse(householdsHigh, "");
        people = Objects.requireNonNullElse(people, "");
        peopleLow = Objects.requireNonNullElse(peopleLow, "");
        peopleHigh = Objects.requireNonNullElse(peopleHigh, "");
        source = Objects.requireNonNullElse(source, "");
        sourceYear = Objects.requireNonNullElse(sourceYear, "");
    }

    static CommunityForm empty() {
        return new CommunityForm("", "", "settlement", "", "", "", "", "", "", "", "");
    }

    static CommunityForm of(Community community) {
        return new CommunityForm(
                community.code(),
                community.name(),
                community.kind().code(),
                text(community.households().best()),
                text(community.households().low()),
                text(community.households().high()),
                text(community.people().best()),
                text(community.people().low()),
                text(community.people().high()),
                community.source(),
                text(community.sourceYear()));
    }

    /** The community, or nothing where there are complaints. */
    Optional<Community> read(UUID id, Complaints complaints) {
        complaints.addIf(name.isBlank() || name.length() > 200, "name", "reach.community.name-missing");
        complaints.addIf(!code.strip().matches("[A-Za-z0-9_-]{1,40}"), "code", "reach.community.code-wrong");
        Optional<Community.Kind> known =
                Community.Kind.all().stream().filter(k -> k.code().equals(kind)).findFirst();
        complaints.addIf(known.isEmpty(), "kind", "reach.community.kind-missing");
        Community.Estimate homes = estimate("households", households, householdsLow, householdsHigh, complaints);
        Community.Estimate persons = estimate("people", people, peopleLow, peopleHigh, complaints);
        Integer year = number("sourceYear", sourceYear, complaints);
        complaints.addIf(year != null && (year < 1900 || year > 2200), "sourceYear", "reach.community.year-wrong");
        complaints.addIf(
                (homes.best() != null || persons.best() != null) && source.isBlank(),
                "source",
                "reach.community.source-missing");
        complaints.addIf(source.length() > 500, "source", "reach.community.source-missing");
        if (complaints.any()) {
            return Optional.empty();
        }
        return Optional.of(new Community(
                id, code.strip(), name.strip(), known.orElseThrow(), homes, persons, source.strip(), year));
    }

    private static Community.Estimate estimate(
            String field, String best, String low, String high, Complaints complaints) {
        Community.Estimate estimate = new Community.Estimate(
                number(field, best, complaints),
                number(field + "Low", low, complaints),
                number(field + "High", high, complaints));
        complaints.addIf(!estimate.inOrder(), field, "reach.community.range-wrong");
        return estimate;
    }

    private static @Nullable Integer number(String field, String typed, Complaints complaints) {
        String digits = typed.replaceAll("[\\s\\u00a0.]", "").toLowerCase(Locale.ROOT);
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,8}")) {
            complaints.add(field, "reach.community.number-wrong");
            return null;
        }
        return Integer.valueOf(digits);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
