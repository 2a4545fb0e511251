package org.romact.platform.page;

import org.springframework.stereotype.Component;

/** What a page may load and do: nothing that is not from this romact, no script within the page, no style but {@link Look}'s. */
@Component
public final class ContentPolicy {
    private static final String END = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String start;

    ContentPolicy(Look look) {
        start = "default-src 'none'; script-src 'self'; style-src 'self' " + look.source()
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; ";
    }

    public String everywhere() {
        return start + END;
    }

    /** Of a page around a frame of our own. */
    public String aroundAFrame() {
        return start + "frame-src 'self'; " + END;
    }
}
