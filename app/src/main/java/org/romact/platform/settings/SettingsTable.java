package org.romact.platform.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all settings, for the terminal and for docs/running/settings.md. */
public final class SettingsTable {
    private SettingsTable() {}

    /** What `./romact settings` prints. */
    public static String text() {
        return Stream.of(Setting.values())
                .map(setting -> setting
                        + setting.otherwise().map(it -> "  (" + it + ")").orElse("") + "\n    " + setting.explanation())
                .collect(Collectors.joining("\n\n", INTRODUCTION + "\n", "\n"));
    }

    /** The whole of docs/running/settings.md. */
    public static String markdown() {
        return Stream.of(Setting.values())
                .map(setting -> "| `" + setting + "` | "
                        + setting.otherwise().map(it -> "`" + it + "`").orElse("–") + " | " + setting.explanation()
                        + " |")
                .collect(Collectors.joining(
                        "\n",
                        "# Settings\n\n" + INTRODUCTION
                                + "\nThis page is written from the table in `Setting.java`; `./romact settings`"
                                + " prints the same.\n\n| name | default | what it is for |\n| --- | --- | --- |\n",
                        "\n"));
    }

    private static final String INTRODUCTION = """
            Each setting is an environment variable or a line `NAME=value` in `romact.conf` inside ROMACT_HOME.
            The environment wins. A wrong value or an unknown name beginning with ROMACT_ stops the start with a sentence.
            """;
}
