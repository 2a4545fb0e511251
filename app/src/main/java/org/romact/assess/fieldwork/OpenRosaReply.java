package org.romact.assess.fieldwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes what OpenRosa 1.0 prescribes: version and date headers, and a small XML envelope with a sentence for the person holding the phone. */
final class OpenRosaReply {
    private static final String XML = "text/xml;charset=UTF-8";
    private final HttpServletResponse response;

    OpenRosaReply(HttpServletResponse response, Clock clock) {
        this.response = response;
        response.setHeader("X-OpenRosa-Version", "1.0");
        response.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    OpenRosaReply accepting(long largest) {
        response.setHeader("X-OpenRosa-Accept-Content-Length", Long.toString(largest));
        return this;
    }

    /** The envelope: http://openrosa.org/http/response. */
    void say(int status, String nature, String sentence) throws IOException {
        write(status, """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="%s">%s</message></OpenRosaResponse>
                """.formatted(nature, escape(sentence)));
    }

    void write(int status, String xml) throws IOException {
        write(status, XML, xml.getBytes(StandardCharsets.UTF_8));
    }

    void write(int status, String mediaType, byte[] content) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    void empty(int status) {
        response.setStatus(status);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= 0x20 || c == '\n' || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
