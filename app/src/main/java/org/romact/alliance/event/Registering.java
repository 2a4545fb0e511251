package org.romact.alliance.event;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * What a person does with a registration. Whoever confirms goes to the end of the line, and free seats go to those first in line: so the last seat is given
 * once, however many ask for it at the same moment, for the meeting's row is held meanwhile.
 */
@Component
class Registering {
    private final Events events;
    private final Registrations registrations;
    private final EventLetters letters;
    private final Clock clock;

    Registering(Events events, Registrations registrations, EventLetters letters, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.letters = letters;
        this.clock = clock;
    }

    enum Confirmed {
        REGISTERED,
        WAITING,
        TOO_LATE
    }

    /** False where registration is closed. Nobody learns here whether an address is registered already: that is said in the letter alone. */
    boolean send(Event event, Registration sent) {
        if (!event.takesRegistrations(clock.instant())) {
            return false;
        }
        Optional<UUID> known = registrations.byAddress(event.id(), sent.email());
        if (known.isEmpty()) {
            registrations.open(sent.id());
            if (registrations.add(sent)) {
                letters.write(EventLetters.Kind.CONFIRM, event, sent);
                return true;
            }
            known = registrations.byAddress(event.id(), sent.email());
        }
        known.ifPresent(id -> again(event, id, sent));
        return true;
    }

    private void again(Event event, UUID id, Registration sent) {
        registrations.open(id);
        Registration old = get(id);
        if (old.is(Registration.State.UNCONFIRMED)) {
            registrations.replaceUnconfirmed(new Registration(
                    id,
                    sent.event(),
                    sent.state(),
                    sent.language(),
                    sent.name(),
                    sent.email(),
                    sent.organisation(),
                    sent.job(),
                    sent.country(),
                    sent.group(),
                    sent.needs(),
                    false,
                    false));
            letters.write(EventLetters.Kind.CONFIRM, event, get(id));
        } else {
            letters.write(EventLetters.Kind.ALREADY, event, old);
        }
    }

    /** The registration's link was opened and confirmed. A second click changes nothing. */
    Confirmed confirm(UUID id) {
        Registration registration = get(id);
        events.hold(registration.event());
        Event event = events.get(registration.event());
        registration = get(id);
        if (registration.is(Registration.State.UNCONFIRMED)) {
            if (event.state() != Event.State.PUBLISHED || event.hasBegun(clock.instant())) {
                return Confirmed.TOO_LATE;
            }
            registrations.queue(id);
            seatWaiting(event, Optional.of(id));
            registrations.open(id);
            registration = get(id);
            boolean seated = registration.is(Registration.State.REGISTERED);
            letters.write(seated ? EventLetters.Kind.REGISTERED : EventLetters.Kind.WAITING, event, registration);
        }
        return switch (registration.state()) {
            case REGISTERED -> Confirmed.REGISTERED;
            case WAITING -> Confirmed.WAITING;
            case UNCONFIRMED, CANCELLED -> Confirmed.TOO_LATE;
        };
    }

    /** Gives the seat back, and to the next in line. False once the meeting has begun. */
    boolean cancel(UUID id) {
        Registration registration = get(id);
        events.hold(registration.event());
        Event event = events.get(registration.event());
        if (event.hasBegun(clock.instant()) || !registrations.cancel(id)) {
            return false;
        }
        seatWaiting(event);
        return true;
    }

    void seatWaiting(Event event) {
        seatWaiting(event, Optional.empty());
    }

    private void seatWaiting(Event event, Optional<UUID> butNoLetterTo) {
        if (event.hasBegun(clock.instant())) {
            return;
        }
        for (UUID seated : registrations.seat(event.id())) {
            if (!butNoLetterTo.equals(Optional.of(seated))) {
                registrations.open(seated);
                letters.write(EventLetters.Kind.SEATED, event, get(seated));
            }
        }
    }

    boolean anybody(UUID event) {
        return registrations.list(event).stream().anyMatch(person -> !person.is(Registration.State.CANCELLED));
    }

    void tellAll(Event event, EventLetters.Kind kind) {
        if (event.hasEnded(clock.instant())) {
            return;
        }
        for (Registration person : registrations.list(event.id())) {
            if (!person.is(Registration.State.CANCELLED)) {
                letters.write(kind, event, person);
            }
        }
    }

    private Registration get(UUID id) {
        return registrations.find(id).orElseThrow(() -> new NotFound("registration"));
    }
}
