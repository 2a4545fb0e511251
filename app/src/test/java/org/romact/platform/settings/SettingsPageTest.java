package org.romact.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "running", "settings.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("romact.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, SettingsTable.markdown());
        }
        assertThat(PAGE)
                .as("docs/running/settings.md is written with: ./mvnw test -pl app -am -Dtest=SettingsPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dromact.write=true")
                .hasContent(SettingsTable.markdown());
    }

    @Test
    void theTerminalExplainsEverySetting() {
        for (Setting setting : Setting.values()) {
            assertThat(SettingsTable.text()).contains(setting.name(), setting.explanation());
        }
    }
}
