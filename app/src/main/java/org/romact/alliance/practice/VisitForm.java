package org.romact.alliance.practice;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.page.Complaints;

/** What a town's person typed when asking for a visit. */
public record VisitForm(
        String practice, String kind, String purpose, String officials, String community, String dates, String offer) {

    /** A field that a browser did not send counts as empty. */
    public VisitForm {
        practice = blank(practice);
        kind = blank(kind);
        purpose = blank(purpose);
        officials = blank(officials);
        community = blank(community);
        dates = blank(dates);
        offer = blank(offer);
    }

    static VisitForm about(String slug) {
        return new VisitForm(slug, "", "", "", "", "", "");
    }

    /** A request that can be kept. */
    record Request(VisitRequest.Kind kind, String purpose, int officials, int community, String dates, String offer) {}

    Optional<Request> read(Complaints complaints) {
        Optional<VisitRequest.Kind> known = Arrays.stream(VisitRequest.Kind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
        complaints.addIf(known.isEmpty(), "kind", "alliance.practices.visit.kind-missing");
        complaints.addIf(
                purpose.isBlank() || purpose.length() > 5000, "purpose", "alliance.practices.visit.purpose-missing");
        complaints.addIf(!number(officials), "officials", "alliance.practices.visit.number-wrong");
        complaints.addIf(!number(community), "community", "alliance.practices.visit.number-wrong");
        complaints.addIf(dates.isBlank() || dates.length() > 500, "dates", "alliance.practices.visit.dates-missing");
        complaints.addIf(offer.length() > 5000, "offer", "alliance.practices.too-long");
        if (complaints.any()) {
            return Optional.empty();
        }
        return Optional.of(new Request(
                known.orElseThrow(),
                purpose.strip(),
                Integer.parseInt(officials.strip()),
                Integer.parseInt(community.strip()),
                dates.strip(),
                offer.strip()));
    }

    private static boolean number(String typed) {
        return typed.strip().matches("[0-9]{1,3}") && Integer.parseInt(typed.strip()) <= 500;
    }

    private static String blank(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
