package org.romact.platform.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.romact.platform.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in; any of these places can be signed out from any other. */
@Component
public class Sessions {
    static final String DEVICE = "romact.device";
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** One place: a short public name for it, the kind of browser, since when, last seen, and whether it is this one. */
    public record Place(String handle, String device, Instant since, Instant lastSeen, boolean here) {}

    List<Place> of(PersonId person, @Nullable String hereId) {
        return repository.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new Place(
                        handle(session.getId()),
                        session.getAttributeOrDefault(DEVICE, "?"),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(hereId)))
                .sorted(Comparator.comparing(Place::lastSeen).reversed())
                .toList();
    }

    void end(PersonId person, String handle) {
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(repository::deleteById);
    }

    void endAll(PersonId person, @Nullable String exceptId) {
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(exceptId))
                .forEach(repository::deleteById);
    }

    /** The kind of browser and system, coarse on purpose. */
    static String device(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = agent.contains("Firefox")
                ? "Firefox"
                : agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("Chrome") ? "Chrome" : agent.contains("Safari") ? "Safari" : "?";
        String system = agent.contains("Android")
                ? "Android"
                : agent.contains("iPhone")
                        ? "iPhone"
                        : agent.contains("Windows")
                                ? "Windows"
                                : agent.contains("Mac OS") ? "macOS" : agent.contains("Linux") ? "Linux" : "?";
        return browser + ", " + system;
    }

    /** A hash: the page must not carry session numbers. */
    private static String handle(String id) {
        return Integer.toHexString(id.hashCode()) + Integer.toHexString((id + "romact").hashCode());
    }
}
