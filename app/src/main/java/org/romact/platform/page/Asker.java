package org.romact.platform.page;

import java.util.Optional;
import java.util.Set;
import org.romact.platform.Authority;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.PersonId;
import org.romact.platform.Role;

/**
 * Who asks, in which language, and for which town: what a handler knows of the request.
 *
 * @param town the town in the address, where there is one
 * @param roles what the person may be in that town today
 */
public record Asker(
        Language language, Optional<SignedIn> person, Optional<Authority> town, Set<Role> roles, boolean wantsPart) {

    public Authority authority() {
        return town.orElseThrow(() -> new NotFound("town"));
    }

    public PersonId personId() {
        return person.orElseThrow(() -> new NotFound("person")).id();
    }

    public boolean isOneOf(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The address of a page in the asker's language, e.g. {@code path("/account")}. */
    public String path(String rest) {
        return "/" + language.tag() + rest;
    }

    /** The address of a page of the town's desk, e.g. {@code desk("/communities")}. */
    public String desk(String rest) {
        return path("/office/" + authority().slug() + rest);
    }
}
