package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.ServletWebRequest;

/** How published bytes go out: for a few minutes from any cache, then asked for again by their tag. */
record Reply(HttpServletRequest request, HttpServletResponse response) {
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
     * The tag alone decides whether the reader has it already: a date would not notice that a text or a column has changed with a new version of romact.
     */
    void send(String mediaType, String tag, long size, Body body) throws IOException {
        response.setHeader("Cache-Control", CACHE);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        body.writeTo(response.getOutputStream());
    }
}
