package org.romact.platform.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader has got to: the key of the last row, as a token that means nothing to the outside. It holds nothing that the row itself does not show to
 * everybody, or an id that opens nothing.
 */
public record Cursor(List<String> parts) {
    /** Cannot occur in a text of PostgreSQL. */
    private static final String BETWEEN = "\u0000";

    /** A token that this dataset never gave out. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("no such cursor", null, false, false);
        }
    }

    /** The parts of the key, in its order; null for a part that the row does not have. */
    public static Cursor at(@Nullable Object... parts) {
        return new Cursor(Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .toList());
    }

    public String token(Dataset dataset) {
        String text = dataset.id() + BETWEEN + String.join(BETWEEN, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Unreadable where the token is not one of this dataset's */
    public static Cursor read(String token, Dataset dataset) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> all = List.of(text.split(BETWEEN, -1));
            if (all.size() < 2 || !all.getFirst().equals(dataset.id())) {
                throw new Unreadable();
            }
            return new Cursor(all.subList(1, all.size()));
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable();
        }
    }

    public String text(int part) {
        if (part >= parts.size()) {
            throw new Unreadable();
        }
        return parts.get(part);
    }

    public UUID id(int part) {
        return idIfAny(part).orElseThrow(Unreadable::new);
    }

    public Optional<UUID> idIfAny(int part) {
        if (text(part).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text(part)));
        } catch (IllegalArgumentException notAnId) {
            throw new Unreadable();
        }
    }
}
