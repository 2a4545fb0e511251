package org.romact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;
import org.romact.platform.settings.SettingsTable;

class RomactTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpNamesEveryCommandAPersonMayType() {
        assertThat(run("help")).isZero();
        assertThat(printed(out))
                .contains("serve", "settings", "verify-audit", "test", "analyse", "count", "form", "reference");
        assertThat(run("--help")).isZero();
    }

    @Test
    void settingsExplainThemselves() {
        assertThat(run("settings")).isZero();
        assertThat(printed(out)).isEqualTo(SettingsTable.text());
    }

    @Test
    void anUnknownCommandIsAnsweredWithASentence() {
        assertThat(run("sevre")).isEqualTo(2);
        assertThat(printed(err))
                .isEqualToIgnoringNewLines("There is no command `sevre`; `./romact help` lists those there are.");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void aCommandUsedWronglySaysHowItIsUsed() {
        assertThat(run("reference")).isEqualTo(2);
        assertThat(run("reference", "poetry", ".")).isEqualTo(2);
        assertThat(run("serve", "now")).isEqualTo(2);
        assertThat(run("verify-audit", "all")).isEqualTo(2);
        assertThat(printed(err).lines()).hasSize(4).allMatch(line -> line.endsWith("."));
    }

    @Test
    void aTakenPortIsAnsweredWithASentenceBeforeAnythingStarts(@TempDir Path home) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Settings settings = Settings.read(Map.of("ROMACT_HOME", home.toString(), "ROMACT_PORT", port));
            assertThatThrownBy(() -> Serving.start(settings, new PrintStream(out, true, StandardCharsets.UTF_8)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " of 127.0.0.1 is taken");
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void aForeignAddressIsAnsweredWithASentence(@TempDir Path home) {
        // 192.0.2.0/24 is set aside for documentation (RFC 5737): no machine has it.
        Settings settings = Settings.read(Map.of("ROMACT_HOME", home.toString(), "ROMACT_ADDRESS", "192.0.2.1"));
        assertThatThrownBy(() -> Listening.refuseTakenPort(settings))
                .hasMessageContaining("192.0.2.1 is no address of this machine");
    }

    @Test
    void theReasonOfAFailedStartIsFoundHoweverDeepItLies(@TempDir Path home) {
        Settings settings = Settings.read(Map.of("ROMACT_HOME", home.toString()));
        RuntimeException failure =
                new IllegalStateException("outside", new IllegalStateException(new IOException("the disk is full")));
        assertThat(Listening.explain(settings, failure, "romact.log"))
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("romact.log");
        assertThat(Listening.explain(settings, new IllegalStateException(new CannotStart("Say this.")), "romact.log"))
                .hasMessage("Say this.");
    }

    @Test
    void theLauncherSaysWhichJavaItCannotUse() throws Exception {
        ProcessBuilder launcher = new ProcessBuilder(
                "sh",
                Path.of(System.getProperty("basedir", "."), "..", "romact").toString(),
                "help");
        launcher.environment().put("ROMACT_JAVA", "/nowhere");
        Process process = launcher.redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "ROMACT_JAVA is `/nowhere`, which must be the directory of a JDK 25 or newer.");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private int run(String... arguments) {
        return Romact.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
