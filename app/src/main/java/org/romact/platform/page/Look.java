package org.romact.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The stylesheet of every page. Who arrives from elsewhere gets it within the page, which on a slow line saves one way there and back
 * before anything is seen (docs/decisions/0012); who goes on from one of our pages has it already.
 */
@Component
public final class Look {
    private static final List<String> FILES =
            List.of("romact.css", "letters.css", "romact.js", "desk.css", "style.css");
    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** What is quoted stays as it is written. */
    private static final Pattern QUOTED_OR_SPACED = Pattern.compile("(\"[^\"]*\")| ?([{};,]) ?|(:) ");

    private final String style;
    private final String version;
    private final Palette palette;

    Look() {
        MessageDigest all = sha256();
        for (String file : FILES) {
            all.update(read(file));
        }
        version = HexFormat.of().formatHex(all.digest(), 0, 6);
        String written = new String(read(FILES.getFirst()), StandardCharsets.UTF_8);
        palette = Palette.of(written);
        String inOneLine = SPACE.matcher(REMARK.matcher(written).replaceAll("")).replaceAll(" ");
        style = QUOTED_OR_SPACED
                .matcher(inOneLine)
                .replaceAll("$1$2$3")
                .replace(";}", "}")
                .strip();
    }

    /** To be put into a {@code <style>} as it is. */
    String style() {
        return style;
    }

    public Palette palette() {
        return palette;
    }

    /** What changes whenever one of the files does, so that a browser may keep them for a year. */
    String version() {
        return version;
    }

    /** By this a policy for content allows {@link #style} and no other style within a page. */
    public String source() {
        byte[] digest = sha256().digest(style.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static byte[] read(String file) {
        try (InputStream stream = Look.class.getResourceAsStream("/static/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("/static/" + file + " is not in this build.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
