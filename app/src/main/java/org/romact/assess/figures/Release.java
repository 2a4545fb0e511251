package org.romact.assess.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A set of figures that left together. */
public record Release(
        UUID id,
        UUID questionnaireId,
        int number,
        String title,
        String reason,
        int interviews,
        int refusals,
        @Nullable LocalDate fieldworkFrom,
        @Nullable LocalDate fieldworkTo,
        Method method,
        Instant publishedAt) {

    /**
     * How the figures came about, kept with them for good.
     *
     * @param sample {@code simple}, {@code stratified}, {@code clustered} or {@code stratified-clustered}
     * @param weighted whether households stand for different numbers of households
     */
    public record Method(
            String form,
            String version,
            String sample,
            boolean weighted,
            double level,
            int minimumAnswers,
            int minimumCell,
            double widestHalfWidth) {}
}
