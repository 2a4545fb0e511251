package org.romact.platform.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where romact keeps everything: ROMACT_HOME, otherwise the place the desktop standard names for a program's data. */
final class Home {
    private Home() {}

    static Path of(Map<String, String> environment) {
        String chosen = environment.getOrDefault(Setting.ROMACT_HOME.name(), "");
        if (!chosen.isBlank()) {
            return path(chosen, environment);
        }
        // The table says ~/.local/share/romact; where the desktop moves that place, romact follows.
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank()
                ? path("~/.local/share/romact", environment)
                : path(data, environment).resolve("romact");
    }

    private static Path path(String text, Map<String, String> environment) {
        try {
            String own = environment.getOrDefault("HOME", System.getProperty("user.home"));
            String whole = text.startsWith("~/") ? own + text.substring(1) : text;
            return Path.of(whole).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart("ROMACT_HOME is `" + text + "`, which must be the path of a directory.", e);
        }
    }
}
