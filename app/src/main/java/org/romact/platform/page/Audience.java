package org.romact.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/** Who may use a route. A route without it stops the start, and the list of all routes is checked in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {

    Kind value();

    /** For {@link Kind#TOWN}: the roles that may; empty means any role in the town. */
    Role[] roles() default {};

    /** For {@link Kind#PROGRAMME}: the roles that may; empty means any role in the programme. */
    ProgrammeRole[] programme() default {};

    enum Kind {
        /** Anyone; in the database such a request sees only what is public. */
        PUBLIC,
        /** Anyone, with the application's rights: signing in, resetting a password. */
        VISITOR,
        /** Whoever is signed in, for their own things. */
        PERSON,
        /** Whoever has one of the roles in the town named in the address; for all others the page does not exist. */
        TOWN,
        /** Whoever has one of the roles in the programme, beside any town; for all others the page does not exist. */
        PROGRAMME,
        /** A phone, by the key in its address. */
        PHONE
    }
}
