package org.romact.reach;

import java.util.UUID;

/** Names a community (settlement, neighbourhood, street) for ever. */
public record CommunityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
