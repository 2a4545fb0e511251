package org.romact.assess.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the page in the frame may do, and no other page of romact: it writes style sheets with a number told once (PrimeVue), sets styles that the
 * form's author put into a label, and compiles the XPath parser of ODK Web Forms (WebAssembly). It reaches nothing
 * but this romact.
 *
 * @param nonce what the page's own script and style sheets are known by
 */
record PreviewPolicy(String nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static PreviewPolicy fresh() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return new PreviewPolicy(Base64.getEncoder().encodeToString(bytes));
    }

    String inside() {
        // A frame with scripts and its own origin is not shut in by its sandbox; it still cannot lead away the page
        // around it or send forms. It needs its origin to fetch the form as the person who is signed in. Scripts go by
        // nonce and not by 'self', for a questionnaire's own files lie there.
        return "sandbox allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; script-src 'nonce-"
                + nonce
                + "' 'wasm-unsafe-eval'; style-src 'self' 'nonce-"
                + nonce
                + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
                + "worker-src blob: data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    }

    static void set(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
    }
}
