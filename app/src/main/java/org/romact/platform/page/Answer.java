package org.romact.platform.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a handler gives back: a page, a redirect, or a file. */
public sealed interface Answer {

    /**
     * A page: the template's name without ending, and the one value it takes besides the shell.
     *
     * @param titleKey the text of the page's title and first heading
     * @param crumbs the way here, outermost first, without the page itself
     * @param part the template to send instead when htmx asks for a part
     */
    record Page(
            String template,
            Object model,
            String titleKey,
            Map<String, Object> titleArguments,
            List<Crumb> crumbs,
            int status,
            Optional<String> part)
            implements Answer {

        public static Page of(String template, Object model, String titleKey) {
            return new Page(template, model, titleKey, Map.of(), List.of(), 200, Optional.empty());
        }

        public Page under(Crumb... way) {
            return new Page(template, model, titleKey, titleArguments, List.of(way), status, part);
        }

        public Page titled(Map<String, Object> arguments) {
            return new Page(template, model, titleKey, arguments, crumbs, status, part);
        }

        public Page withStatus(int other) {
            return new Page(template, model, titleKey, titleArguments, crumbs, other, part);
        }

        /** What a person typed cannot be accepted as it is: the form again, with its complaints. */
        public Page refused() {
            return withStatus(422);
        }

        public Page orPart(String partTemplate) {
            return new Page(template, model, titleKey, titleArguments, crumbs, status, Optional.of(partTemplate));
        }
    }

    /** Go elsewhere, with a word about what happened. */
    record Redirect(String to, @Nullable Flash flash) implements Answer {
        public static Redirect to(String address) {
            return new Redirect(address, null);
        }

        public Redirect saying(String key, Map<String, Object> arguments) {
            return new Redirect(to, new Flash(Flash.Kind.DONE, key, arguments));
        }

        public Redirect saying(String key) {
            return saying(key, Map.of());
        }

        public Redirect warning(String key) {
            return new Redirect(to, new Flash(Flash.Kind.WARNING, key, Map.of()));
        }
    }

    /**
     * Bytes with a name, shown or saved by the browser.
     *
     * @param changed when what it says last changed, where that is known
     */
    record Download(String mediaType, @Nullable String fileName, byte[] content, Optional<Instant> changed)
            implements Answer {
        public Download(String mediaType, @Nullable String fileName, byte[] content) {
            this(mediaType, fileName, content, Optional.empty());
        }

        public Download changed(Instant when) {
            return new Download(mediaType, fileName, content, Optional.of(when));
        }
    }
}
