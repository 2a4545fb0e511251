package org.romact.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "running", "settings.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        assertThat(PAGE)
                .as("written with: ./romact settings --markdown > docs/running/settings.md")
                .hasContent(SettingsTable.markdown());
    }

    @Test
    void theTerminalExplainsEverySetting() {
        for (Setting setting : Setting.values()) {
            assertThat(SettingsTable.text()).contains(setting.name(), setting.explanation());
        }
    }
}
