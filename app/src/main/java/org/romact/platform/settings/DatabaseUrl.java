package org.romact.platform.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an existing PostgreSQL database is.
 *
 * @param jdbc the address as the driver takes it, without user or password
 * @param database the name of the database
 * @param user the user named in the address, if any
 * @param password the password written in the address, if any; never printed
 */
public record DatabaseUrl(String jdbc, String database, Optional<String> user, Optional<String> password) {
    private static final String EXPECTATION = "a PostgreSQL address, such as postgresql://localhost:5432/romact";

    static DatabaseUrl parse(String text) {
        URI uri = Values.uri(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text, EXPECTATION);
        boolean postgresql = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String path = uri.getPath();
        if (!postgresql || uri.getHost() == null || path == null || path.length() < 2 || path.indexOf('/', 1) > 0) {
            throw new Values.Unexpected(EXPECTATION);
        }
        String address = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
        String query = withoutCredentials(uri.getRawQuery());
        return new DatabaseUrl(
                "jdbc:postgresql://" + address + (query.isEmpty() ? "" : "?" + query),
                path.substring(1),
                part(uri.getRawUserInfo(), 0).or(() -> parameter(uri.getRawQuery(), "user")),
                part(uri.getRawUserInfo(), 1).or(() -> parameter(uri.getRawQuery(), "password")));
    }

    /** The n-th part of user:password, decoded. */
    static Optional<String> part(@Nullable String userInfo, int index) {
        if (userInfo == null) {
            return Optional.empty();
        }
        String[] parts = userInfo.split(":", 2);
        return index < parts.length ? Optional.of(decode(parts[index])) : Optional.empty();
    }

    private static Optional<String> parameter(@Nullable String query, String name) {
        if (query == null) {
            return Optional.empty();
        }
        for (String parameter : query.split("&")) {
            if (parameter.startsWith(name + "=")) {
                return Optional.of(decode(parameter.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static String withoutCredentials(@Nullable String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (!parameter.startsWith("user=") && !parameter.startsWith("password=")) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }

    private static String decode(String text) {
        // In an address a plus sign is itself; only URLDecoder takes it for a space.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbc;
    }
}
