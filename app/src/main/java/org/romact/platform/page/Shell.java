package org.romact.platform.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Authority;
import org.romact.platform.Language;

/**
 * What stands around every page: language, title, way here, who is signed in, a word about the last deed.
 *
 * @param t the texts of the reader's language
 * @param rest the address without its language, for the language switch
 * @param csrf the hidden field of every form: name and value
 * @param server the address under which the world reaches this romact, without a slash at its end
 * @param demonstration whether this is a demonstration with invented towns
 * @param version of the stylesheet and the script
 * @param style the stylesheet itself, for who arrives from elsewhere; empty for who has it
 */
public record Shell(
        Texts t,
        String title,
        String rest,
        List<Crumb> crumbs,
        Optional<SignedIn> person,
        Optional<Authority> town,
        boolean desk,
        @Nullable Flash flash,
        Csrf csrf,
        boolean demonstration,
        String server,
        String version,
        String style) {

    /** Asked for only where a form is drawn: a visitor who only reads gets no session and no cookie. */
    public record Csrf(String name, Supplier<String> token) {

        public String value() {
            return token.get();
        }
    }

    public Language language() {
        return t.language();
    }

    /** The address of another page in the same language. */
    public String path(String other) {
        return "/" + language().tag() + other;
    }

    /** For search engines, which want whole addresses. */
    public String wholeAddress(Language other) {
        return server + inLanguage(other);
    }

    public String inLanguage(Language other) {
        return "/" + other.tag() + rest;
    }
}
