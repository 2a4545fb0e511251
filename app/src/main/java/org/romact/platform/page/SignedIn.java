package org.romact.platform.page;

import java.io.Serializable;
import java.util.UUID;
import org.romact.platform.PersonId;

/** What a session remembers of a person: not their roles, which are looked up each time. */
public record SignedIn(UUID person, String name, String email) implements Serializable {

    public PersonId id() {
        return new PersonId(person);
    }
}
