package org.romact.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** romact.conf: lines of KEY=value; empty lines and lines that begin with # say nothing. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    static Map<String, String> read(Path file) {
        Map<String, String> texts = new TreeMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? line : line.substring(0, equals).strip();
            if (!name.startsWith("ROMACT_") || equals < 0) {
                throw new CannotStart(
                        "Line " + (i + 1) + " of " + file + " must read ROMACT_NAME=value, be empty or begin with #.");
            }
            if (name.equals(Setting.ROMACT_HOME.name())) {
                throw new CannotStart("ROMACT_HOME cannot stand in " + file
                        + ", which is found through it; set it in the environment.");
            }
            if (texts.put(name, unquoted(line.substring(equals + 1).strip())) != null) {
                throw new CannotStart(name + " stands twice in " + file + "; keep one of the lines.");
            }
        }
        return texts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new CannotStart(
                    "The settings file " + file + " cannot be read as UTF-8 text; check its owner and rights.", e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
