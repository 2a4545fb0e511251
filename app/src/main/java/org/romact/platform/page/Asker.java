package org.romact.platform.page;

import java.util.Optional;
import java.util.Set;
import org.romact.platform.Authority;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.PersonId;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/**
 * Who asks, in which language, and for which town: what a handler knows of the request.
 *
 * @param town the town in the address, where there is one
 * @param roles what the person may be in that town today
 * @param programme what the person may do for the programme today
 */
public record Asker(
        Language language,
        Optional<SignedIn> person,
        Optional<Authority> town,
        Set<Role> roles,
        Set<ProgrammeRole> programme,
        boolean wantsPart) {

    static Asker visitor(Language language, Optional<SignedIn> person) {
        return new Asker(language, person, Optional.empty(), Set.of(), Set.of(), false);
    }

    Asker at(Authority place) {
        return new Asker(language, person, Optional.of(place), roles, programme, wantsPart);
    }

    Asker as(Set<Role> townRoles) {
        return new Asker(language, person, town, townRoles, programme, wantsPart);
    }

    Asker serving(Set<ProgrammeRole> programmeRoles) {
        return new Asker(language, person, town, roles, programmeRoles, wantsPart);
    }

    Asker wantingPart(boolean part) {
        return new Asker(language, person, town, roles, programme, part);
    }

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

    /** The address of a page of the programme's desk, e.g. {@code secretariat("/news")}. */
    public String secretariat(String rest) {
        return path("/secretariat" + rest);
    }

    /** The address of a page of the town's desk, e.g. {@code desk("/communities")}. */
    public String desk(String rest) {
        return path("/office/" + authority().slug() + rest);
    }
}
