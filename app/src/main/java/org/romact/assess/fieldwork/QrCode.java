package org.romact.assess.fieldwork;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The square that ODK Collect reads to set itself up: its settings as JSON, deflated, in base 64 (docs.getodk.org, collect-import-export). */
final class QrCode {

    private QrCode() {}

    /** The settings text for a phone that talks to the given address. */
    static String settings(String serverUrl, String projectName) {
        String json = """
                {"general":{"protocol":"odk_default","server_url":"%s","form_update_mode":"match_exactly","autosend":"wifi_and_cellular"},\
                "admin":{"change_server":false},"project":{"name":"%s"}}""".formatted(escape(serverUrl), escape(projectName));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The dark squares as one SVG path in a box of {@link #side} units, four of them white on each edge. */
    static String path(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    static int side(String text) {
        return io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM).size + 8;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (c >= 0x20) {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
