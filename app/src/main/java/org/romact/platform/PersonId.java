package org.romact.platform;

import java.util.UUID;

/** Names a person with an account for ever. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
