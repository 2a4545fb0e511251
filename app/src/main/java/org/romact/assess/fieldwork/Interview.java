package org.romact.assess.fieldwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored interview or refusal, as the town's list shows it. */
public record Interview(
        UUID id,
        UUID versionId,
        String form,
        String version,
        @Nullable String phone,
        Instant receivedAt,
        boolean refusal,
        String review,
        @Nullable String reviewNote,
        int complaints,
        long files,
        long openConflicts) {}
