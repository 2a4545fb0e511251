package org.romact.assess.fieldwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;

/** A phone that may fetch forms and send interviews for one town. */
public record Phone(UUID id, AuthorityId town, String name) {

    /** As the town's page lists it. */
    public record Listed(
            UUID id,
            String name,
            Instant since,
            @Nullable Instant revoked,
            long interviews,
            @Nullable Instant lastInterview) {}
}
