package org.romact.platform.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is: its name, what holds when it is left out, what it is for and how it is read. `./romact settings`
 * and docs/running/settings.md are written from this table.
 */
public enum Setting {
    ROMACT_HOME(
            "~/.local/share/romact",
            "The directory romact keeps everything in: its own database, its secrets, its log and `romact.conf`.",
            Values.ANY,
            Secrecy.PUBLIC),
    ROMACT_ADDRESS(
            "127.0.0.1",
            "The network address to listen on. Leave it at the loopback address when a reverse proxy stands in front.",
            Values.ADDRESS,
            Secrecy.PUBLIC),
    ROMACT_PORT("8080", "The TCP port to listen on.", Values.PORT, Secrecy.PUBLIC),
    ROMACT_PUBLIC_URL(
            "http://ADDRESS:PORT",
            "The address people type to reach this romact; mails and the QR codes for phones lead there.",
            Values.PUBLIC_URL,
            Secrecy.PUBLIC),
    ROMACT_DATABASE_URL(
            null,
            "An existing PostgreSQL 15 to 18 database, as `postgresql://host:port/database` or `jdbc:postgresql://…`."
                    + " Left out, romact runs a PostgreSQL 18 of its own inside ROMACT_HOME.",
            Values.DATABASE,
            Secrecy.SECRET),
    ROMACT_DATABASE_USER(
            null,
            "The role that owns that database and migrates it; it may also stand in ROMACT_DATABASE_URL.",
            Values.ANY,
            Secrecy.PUBLIC),
    ROMACT_DATABASE_PASSWORD(null, "The password of ROMACT_DATABASE_USER.", Values.ANY, Secrecy.SECRET),
    ROMACT_DATABASE_CONNECTIONS(
            "16",
            "How many database connections the application may hold open at once, 2 to 200.",
            Values.CONNECTIONS,
            Secrecy.PUBLIC),
    ROMACT_APPLICATION_USER(
            null,
            "The role the application works as, when ROMACT_DATABASE_USER may not create roles."
                    + " Left out, romact creates DATABASE_application itself.",
            Values.ANY,
            Secrecy.PUBLIC),
    ROMACT_APPLICATION_PASSWORD(null, "The password of ROMACT_APPLICATION_USER.", Values.ANY, Secrecy.SECRET),
    ROMACT_MAIL_URL(
            null,
            "The mail server, as `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465` (TLS throughout)."
                    + " Left out, no mail leaves this machine.",
            Values.MAIL,
            Secrecy.SECRET),
    ROMACT_MAIL_FROM(
            "romact@localhost", "The sender of romact's mails, as `name@host`.", Values.MAIL_ADDRESS, Secrecy.PUBLIC),
    ROMACT_SECRETARIAT(
            null,
            "The mail address of the first member of the secretariat, who gets a letter at the first start and appoints all others."
                    + " Left out, nobody keeps the Alliance's register and news.",
            Values.MAIL_ADDRESS,
            Secrecy.PUBLIC),
    ROMACT_DEMONSTRATION(
            "no",
            "Whether to load the two demonstration towns: `yes` or `no`; plain `./romact` loads them unless told `no`."
                    + " With them, robots.txt asks search engines to stay away, unless ROMACT_PUBLIC_URL is a loopback address.",
            Values.YES_OR_NO,
            Secrecy.PUBLIC),
    ROMACT_UPLOAD_LIMIT(
            "100 MB",
            "The largest upload accepted in one request, photographs included, as a number with kB, MB or GB.",
            Values.SIZE,
            Secrecy.PUBLIC),
    ROMACT_JAVA(
            null,
            "The directory of the JDK 25 to use; only `./romact` reads it, from the environment.",
            Values.ANY,
            Secrecy.PUBLIC),
    ROMACT_JAVA_OPTIONS(
            null,
            "More options for that Java, such as `-Xmx2g`; only `./romact` reads it, from the environment.",
            Values.ANY,
            Secrecy.PUBLIC);

    private final @Nullable String otherwise;
    private final String explanation;
    private final Function<String, Object> parser;
    private final Secrecy secrecy;

    Setting(@Nullable String otherwise, String explanation, Function<String, Object> parser, Secrecy secrecy) {
        this.otherwise = otherwise;
        this.explanation = explanation;
        this.parser = parser;
        this.secrecy = secrecy;
    }

    /** The setting of that name, in capitals. */
    static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    /** What holds when the setting is left out, as a person reads it; empty where leaving it out means something else. */
    public Optional<String> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    /** What the setting is for, in one or two sentences. */
    public String explanation() {
        return explanation;
    }

    boolean isSecret() {
        return secrecy == Secrecy.SECRET;
    }

    /** @throws CannotStart naming the setting and what was expected; a secret is not repeated */
    Object parse(String text) {
        try {
            return parser.apply(text);
        } catch (Values.Unexpected expected) {
            throw new CannotStart(name() + (isSecret() ? "" : " is `" + text + "`, which") + " must be "
                    + expected.expectation() + "; `./romact settings` explains every setting.");
        }
    }

    private enum Secrecy {
        PUBLIC,
        SECRET
    }
}
