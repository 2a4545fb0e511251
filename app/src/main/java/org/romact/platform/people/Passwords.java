package org.romact.platform.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a password must be: at least 12 characters and not one that everybody tries (NIST SP 800-63B, section 3.1.1.2). */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private final Set<String> common;

    Passwords() {
        try (InputStream list = Passwords.class.getResourceAsStream("/common-passwords.txt")) {
            common = new String(java.util.Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text key of what is wrong with it, if anything. */
    Optional<String> complaint(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("platform.password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("platform.password.too-long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String stem = plain.replaceAll("[0-9!?.*#_-]+$", "");
        boolean known = common.contains(plain)
                || common.contains(stem)
                || plain.chars().distinct().count() < 5;
        boolean own = email.length() > 3
                && plain.contains(email.toLowerCase(Locale.ROOT).split("@")[0]);
        return known || own ? Optional.of("platform.password.too-common") : Optional.empty();
    }
}
