package org.romact.forms.codebook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language tag (BCP 47) in a form's name of a language: {@code ro} of {@code Română (ro)}, or of {@code ro}. */
public final class LanguageTag {
    private static final Pattern TAG =
            Pattern.compile("(?:.*\\()?\\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*+)\\s*\\)?", Pattern.DOTALL);

    private LanguageTag() {}

    public static Optional<String> of(String language) {
        Matcher tag = TAG.matcher(language);
        if (!tag.matches()) return Optional.empty();
        return Optional.of(Locale.forLanguageTag(tag.group(1).replace('_', '-')).toLanguageTag())
                .filter(t -> !t.equals("und"));
    }
}
