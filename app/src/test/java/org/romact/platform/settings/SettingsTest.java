package org.romact.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    @Test
    void listensOnTheLoopbackAddressUnlessToldOtherwise() {
        Settings settings = read();
        assertThat(settings.home()).isEqualTo(home);
        assertThat(settings.address().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.databaseConnections()).isEqualTo(16);
        assertThat(settings.mail()).isEmpty();
        assertThat(settings.demonstration()).isFalse();
        assertThat(settings.uploadLimit()).isEqualTo(100_000_000);
    }

    @Test
    void livesWhereTheDesktopKeepsProgramData() {
        assertThat(Settings.read(Map.of()).home())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/romact"));
        assertThat(Settings.read(Map.of("XDG_DATA_HOME", home.toString())).home())
                .isEqualTo(home.resolve("romact"));
        assertThat(Settings.read(Map.of("HOME", home.toString())).home())
                .isEqualTo(home.resolve(".local/share/romact"));
        assertThat(Settings.read(Map.of("ROMACT_HOME", "~/towns")).home())
                .isEqualTo(Path.of(System.getProperty("user.home"), "towns"));
    }

    @Test
    void readsTheFileAndLetsTheEnvironmentWin() throws IOException {
        file("""
                # the office's machine
                ROMACT_PORT = 9000
                ROMACT_MAIL_FROM="towns@example.org"

                ROMACT_UPLOAD_LIMIT=2 GB
                """);
        assertThat(read().port()).isEqualTo(9000);
        assertThat(read().mailFrom()).isEqualTo("towns@example.org");
        assertThat(read().uploadLimit()).isEqualTo(2_000_000_000);
        assertThat(read("ROMACT_PORT", "9001").port()).isEqualTo(9001);
    }

    @Test
    void aCommandMayChangeWhatHoldsWhenNothingIsSaid() throws IOException {
        Map<Setting, String> demonstration = Map.of(Setting.ROMACT_DEMONSTRATION, "yes");
        Map<String, String> environment = Map.of("ROMACT_HOME", home.toString());
        assertThat(Settings.read(environment, demonstration).demonstration()).isTrue();
        file("ROMACT_DEMONSTRATION=no");
        assertThat(Settings.read(environment, demonstration).demonstration()).isFalse();
    }

    @Test
    void anEmptyVariableIsOneLeftOut() {
        assertThat(read("ROMACT_PORT", "").port()).isEqualTo(8080);
        assertThat(read("ROMACT_DATABASE_URL", " ").databaseUrl()).isEmpty();
    }

    @Test
    void variablesOfOthersAreNobodysBusiness() {
        assertThat(read("POSTGRES_PASSWORD", "x", "PORT", "y").port()).isEqualTo(8080);
    }

    @Test
    void refusesAnUnknownName() {
        refuses("ROMACT_PROT", "8081", "There is no setting named ROMACT_PROT");
    }

    @Test
    void refusesEachWrongValueNamingTheSettingAndWhatIsExpected() {
        refuses("ROMACT_PORT", "http", "ROMACT_PORT is `http`, which must be a port number from 1 to 65535");
        refuses("ROMACT_PORT", "70000", "ROMACT_PORT is `70000`");
        refuses("ROMACT_ADDRESS", "no such machine", "ROMACT_ADDRESS is `no such machine`, which must be an address");
        refuses(
                "ROMACT_PUBLIC_URL",
                "romact.example.org",
                "ROMACT_PUBLIC_URL is `romact.example.org`, which must be an http");
        refuses("ROMACT_PUBLIC_URL", "https://example.org/romact", "without a path");
        refuses("ROMACT_DEMONSTRATION", "maybe", "must be `yes` or `no`");
        refuses("ROMACT_UPLOAD_LIMIT", "100", "must be a size such as 500 kB, 100 MB or 2 GB");
        refuses("ROMACT_UPLOAD_LIMIT", "0 MB", "must be a size");
        refuses("ROMACT_MAIL_FROM", "romact", "must be a mail address");
        refuses("ROMACT_DATABASE_CONNECTIONS", "1", "must be a whole number from 2 to 200");
    }

    @Test
    void refusesAFileItDoesNotUnderstandNamingTheLine() throws IOException {
        file("ROMACT_PORT=9000\nport 9001\n");
        assertThatThrownBy(this::read).isInstanceOf(CannotStart.class).hasMessageContaining("Line 2 of " + home);
        file("ROMACT_PORT=9000\nROMACT_PORT=9001\n");
        assertThatThrownBy(this::read).isInstanceOf(CannotStart.class).hasMessageContaining("stands twice");
        file("ROMACT_HOME=/elsewhere\n");
        assertThatThrownBy(this::read).isInstanceOf(CannotStart.class).hasMessageContaining("found through it");
    }

    @Test
    void neverTellsASecret() {
        Settings settings = read(
                "ROMACT_DATABASE_URL", "postgresql://ana:s3cret@db/romact",
                "ROMACT_DATABASE_PASSWORD", "s3cret",
                "ROMACT_MAIL_URL", "smtp://ana:s3cret@mail.example.org");
        assertThat(settings.toString()).doesNotContain("s3cret").contains("ROMACT_MAIL_URL=(secret)");
        assertThat(settings.mail().orElseThrow().toString()).doesNotContain("s3cret");
        assertThat(settings.databaseUrl().orElseThrow().toString()).doesNotContain("s3cret");
        assertThatThrownBy(() -> read("ROMACT_MAIL_URL", "http://ana:s3cret@x"))
                .hasMessageContaining("ROMACT_MAIL_URL must be a mail server's address")
                .hasMessageNotContaining("s3cret");
    }

    private void refuses(String name, String text, String sentence) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    private Settings read(String... pairs) {
        Map<String, String> environment = new HashMap<>(Map.of("ROMACT_HOME", home.toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return Settings.read(environment);
    }

    private void file(String text) throws IOException {
        Files.writeString(home.resolve("romact.conf"), text);
    }
}
