package org.romact.assess.figures;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it left through the guard: the estimate with its interval, or why it is withheld and nothing else.
 *
 * @param estimate share between 0 and 1, or mean
 * @param withheld {@code too-few}, {@code derivable}, {@code reveals-everyone}, {@code imprecise}, {@code protects-another} or {@code not-estimable}
 */
public record PublishedFigure(
        Indicator indicator,
        Optional<UUID> community,
        @Nullable Integer answers,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double standardError,
        @Nullable String withheld) {

    public boolean shown() {
        return withheld == null;
    }

    static PublishedFigure withheld(Figure figure, String reason) {
        return new PublishedFigure(figure.indicator(), figure.community(), null, null, null, null, null, reason);
    }
}
