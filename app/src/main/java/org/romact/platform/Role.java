package org.romact.platform;

import java.util.List;
import java.util.Locale;

/** What a person may be in a town, as DOMAIN names the roles of the programme. */
public enum Role {
    ADMINISTRATOR,
    MAYOR,
    COORDINATOR,
    EXPERT,
    FACILITATOR,
    MEDIATOR,
    INTERVIEWER,
    CAG_MEMBER,
    DATA_PROTECTION_OFFICER;

    /** The word that the database and the texts use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All roles, in the order in which a page offers them. */
    public static List<Role> valuesByCode() {
        return List.of(values());
    }

    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
