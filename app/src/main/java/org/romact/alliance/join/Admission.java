package org.romact.alliance.join;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.register.Announcing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.Programme;
import org.romact.platform.Role;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Folding;
import org.romact.platform.people.Invitations;
import org.romact.platform.people.People;
import org.romact.platform.places.Countries;
import org.romact.platform.places.Place;
import org.romact.platform.places.Places;
import org.romact.platform.scope.Towns;
import org.springframework.stereotype.Component;

/** What the secretariat decides about an application, and what follows: a number, a place in the register, a town in romact, letters. */
@Component
class Admission {
    private final Applications applications;
    private final Participants participants;
    private final Announcing announcing;
    private final Authorities authorities;
    private final Places places;
    private final People people;
    private final Invitations invitations;
    private final JoinLetters letters;
    private final Towns towns;
    private final Audit audit;
    private final Clock clock;

    Admission(
            Applications applications,
            Participants participants,
            Announcing announcing,
            Authorities authorities,
            Places places,
            People people,
            Invitations invitations,
            JoinLetters letters,
            Towns towns,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.participants = participants;
        this.announcing = announcing;
        this.authorities = authorities;
        this.places = places;
        this.people = people;
        this.invitations = invitations;
        this.letters = letters;
        this.towns = towns;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Decision {
        record Admitted(Participant participant) implements Decision {}

        record Told() implements Decision {}

        /** Somebody else decided first. */
        record TooLate() implements Decision {}

        record CodeTaken() implements Decision {}
    }

    Decision askBack(Application application, String question, PersonId by) {
        return tell(application, Application.State.ASKED_BACK, question, "asked-back", by);
    }

    Decision decline(Application application, String reason, PersonId by) {
        return tell(application, Application.State.DECLINED, reason, "declined", by);
    }

    private Decision tell(Application application, Application.State to, String reason, String letter, PersonId by) {
        if (!applications.decide(application.id(), Application.State.SUBMITTED, to, reason, by.value())) {
            return new Decision.TooLate();
        }
        Token link = applications.renewLink(application.id());
        letters.write(application, link, "", letter, Map.of("reason", reason));
        audit.record("application." + to.code(), "application " + application.id());
        return new Decision.Told();
    }

    Decision accept(Application application, PersonId by) {
        if (applications
                .taken(application.country(), application.code(), application.id())
                .isPresent()) {
            return new Decision.CodeTaken();
        }
        if (!applications.decide(
                application.id(), Application.State.SUBMITTED, Application.State.ACCEPTED, "", by.value())) {
            return new Decision.TooLate();
        }
        Authority town = open(application);
        Participant participant = participants.admit(participant(application, town.slug()));
        announcing.announce(participant);
        Token link = applications.renewLink(application.id());
        letters.write(application, link, "", "accepted", Map.of("number", Integer.toString(participant.number())));
        audit.record("application.accepted", "application " + application.id());
        audit.record("participant.admitted", "participant " + participant.id());
        return new Decision.Admitted(participant);
    }

    /** The authority's town in romact, with its first administrator; where the town is there already, nothing changes in it. */
    private Authority open(Application application) {
        Optional<Authority> known = authorities.list().stream()
                .filter(town -> town.country().equals(application.country())
                        && town.lauCode().equalsIgnoreCase(application.code()))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Countries.Country country = Countries.find(application.country()).orElseThrow();
        Authority town = new Authority(
                new AuthorityId(UUID.randomUUID()),
                slug(application),
                application.name(),
                application.country(),
                application.code(),
                List.of(country.language()),
                country.zone(),
                country.currency());
        authorities.add(town);
        Language language = application.language();
        PersonId first = invitations.invite(
                application.email(),
                application.answers().get("contact"),
                language,
                "alliance.join.mail.administrator",
                Map.of("town", town.name()));
        towns.enter(town.id());
        people.grant(town.id(), first, Role.ADMINISTRATOR, town.today(clock));
        audit.record("town.opened", "town " + town.id());
        return town;
    }

    private String slug(Application application) {
        String base = Folding.fold(Normalizer.normalize(application.name(), Normalizer.Form.NFC))
                .replace(' ', '-');
        String start = base.isEmpty()
                ? "town"
                : base.substring(0, Math.min(60, base.length())).replaceAll("-+$", "");
        if (authorities.find(start).isEmpty()) {
            return start;
        }
        String withCode = start + "-" + Folding.fold(application.code()).replace(' ', '-');
        return authorities.find(withCode).isEmpty()
                ? withCode
                : withCode + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Participant participant(Application application, String town) {
        Answers answers = application.answers();
        Optional<Place> place = answers.number("place_id").isPresent()
                ? places.find(answers.number("place_id").getAsLong())
                : Optional.empty();
        return new Participant(
                UUID.randomUUID(),
                0,
                application.id(),
                application.name(),
                answers.get("kind"),
                application.country(),
                application.code(),
                place.map(Place::longitude).orElse(null),
                place.map(Place::latitude).orElse(null),
                population(answers),
                answers.get("website"),
                answers.several("interests"),
                answers.get("offers"),
                town,
                Programme.today(clock),
                answers.date("mandate_ends").orElse(null),
                null,
                Participant.State.ACTIVE,
                null);
    }

    private static @Nullable Integer population(Answers answers) {
        return answers.number("population").isPresent()
                ? Integer.valueOf((int) answers.number("population").getAsLong())
                : null;
    }
}
