package org.romact.platform;

import java.util.UUID;

/** Names a town (a local or regional authority) for ever. */
public record AuthorityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
