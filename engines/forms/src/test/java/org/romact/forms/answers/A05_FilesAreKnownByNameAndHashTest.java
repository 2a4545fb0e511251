package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;

class A05_FilesAreKnownByNameAndHashTest {
    private final Answers answers = Forms.answers("household-1.xml");

    @Test
    void aFileThatCameAlongHasItsHash() {
        List<SentFile> files = SentFile.of(
                answers, Map.of("1700000000.jpg", "abc".getBytes(StandardCharsets.UTF_8), "other", new byte[1]));
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().question().path()).isEqualTo("/data/photo");
        // FIPS 180-2, appendix B.1.
        assertThat(files.getFirst().sha256())
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFileThatIsNamedAndDidNotComeIsSeen() {
        List<SentFile> files = SentFile.of(answers, Map.of());
        assertThat(files).extracting(SentFile::name).containsExactly("1700000000.jpg");
        assertThat(files.getFirst().sha256()).isEmpty();
    }
}
