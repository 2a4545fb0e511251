package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.context.request.ServletWebRequest;

/** How published bytes go out: for a few minutes from any cache, then asked for again by their tag. */
record Reply(HttpServletRequest request, HttpServletResponse response) {
    private static final int SMALL = 1400;
    private static final String CACHE = "public, max-age=300";

    /** What the bytes are written by, once it is clear that the reader does not have them. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Reply header(String name, String value) {
        response.addHeader(name, value);
        return this;
    }

    Reply changed(Optional<Instant> when) {
        when.ifPresent(time -> response.setDateHeader("Last-Modified", time.toEpochMilli()));
        return this;
    }

    void send(String mediaType, byte[] content) throws IOException {
        send(mediaType, EntityTag.of(content), content.length, out -> out.write(content));
    }

    /**
     * The tag alone decides whether the reader has it already: a date would not notice that a text or a column has changed with a new version of romact. Compressed
     * here, since the server compresses nothing that has a strong tag: other bytes need another tag.
     */
    void send(String mediaType, String tag, long size, Body body) throws IOException {
        boolean zipped = size > SMALL && accepted("gzip");
        response.setHeader("Cache-Control", CACHE);
        response.addHeader("Vary", "Accept-Encoding");
        if (new ServletWebRequest(request, response)
                .checkNotModified(zipped ? tag.substring(0, tag.length() - 1) + ".gzip\"" : tag)) {
            return;
        }
        response.setContentType(mediaType);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
            GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream());
            body.writeTo(out);
            out.finish();
        } else {
            response.setContentLengthLong(size);
            body.writeTo(response.getOutputStream());
        }
    }

    private boolean accepted(String encoding) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        return Arrays.stream(accept.split(","))
                .map(part -> part.replace(" ", ""))
                .anyMatch(part ->
                        part.equals(encoding) || (part.startsWith(encoding + ";q=") && !part.matches(".*q=0(\\.0*)?")));
    }
}
