package org.romact;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.assess.fieldwork.Phones;
import org.romact.assess.questionnaire.Publishing;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.romact.platform.database.Database;
import org.romact.platform.database.TestDatabases;
import org.romact.platform.mail.Letters;
import org.romact.platform.people.People;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.settings.Settings;
import org.romact.reach.Community;
import org.romact.reach.Reaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole romact on a fresh PostgreSQL 18 and a free port, started once for all tests of a run. Each test makes towns of its own. */
public final class RunningRomact {
    public static final String PASSWORD = "quiet river stones";
    private static @Nullable RunningRomact running;

    public final Database database;
    public final ConfigurableApplicationContext context;
    public final String address;

    private RunningRomact() {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Settings settings = Settings.read(Map.of(
                "ROMACT_HOME",
                System.getProperty("java.io.tmpdir") + "/romact-tests",
                "ROMACT_PORT",
                Integer.toString(port),
                "ROMACT_UPLOAD_LIMIT",
                "5 MB",
                "ROMACT_DEMONSTRATION",
                "yes"));
        database = TestDatabases.fresh();
        context = RomactApplication.start(settings, database);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    public static synchronized RunningRomact get() {
        if (running == null) {
            running = new RunningRomact();
        }
        return running;
    }

    /** A town with one person for each role (role@slug.example), one community A1, the stranger's form published and a phone. */
    public record Town(AuthorityId id, String slug, String phoneKey, Map<Role, PersonId> people, UUID questionnaire) {
        public String email(Role role) {
            return role.code() + "@" + slug + ".example";
        }
    }

    public Town newTown() {
        AuthorityId id = new AuthorityId(UUID.randomUUID());
        String slug = "town-" + id.value().toString().substring(0, 8);
        Authority authority = new Authority(
                id,
                slug,
                "Town " + slug,
                "RO",
                slug,
                List.of(Language.RO),
                java.time.ZoneId.of("Europe/Bucharest"),
                "RON");
        return Scope.nobody("test")
                .inside(id)
                .call(() -> bean(TransactionTemplate.class).execute(status -> fill(authority)));
    }

    private Town fill(Authority town) {
        bean(Authorities.class).add(town);
        Map<Role, PersonId> people = new java.util.EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            PersonId person = bean(People.class)
                    .personFor(role.code() + "@" + town.slug() + ".example", "Person " + role.code(), "ro");
            bean(People.class).grant(town.id(), person, role, LocalDate.of(2026, 1, 1));
            bean(People.class).setPassword(person, PASSWORD);
            people.put(role, person);
        }
        Community.Estimate some = new Community.Estimate(100, 80, 120);
        bean(Reaching.class)
                .add(
                        town.id(),
                        new Community(
                                UUID.randomUUID(),
                                "A1",
                                "Sub Deal",
                                Community.Kind.SETTLEMENT,
                                some,
                                Community.Estimate.unknown(),
                                "count",
                                2025));
        Publishing.Outcome.Published published =
                (Publishing.Outcome.Published) bean(Publishing.class).publish(town.id(), form("stranger"), List.of());
        String key = bean(Phones.class).enrol(town.id(), "Phone 1").key();
        return new Town(town.id(), town.slug(), key, people, published.questionnaire());
    }

    /** Somebody who works for the programme: the address to sign in with. */
    public String someone(ProgrammeRole role) {
        String email = role.code() + "-" + UUID.randomUUID().toString().substring(0, 8) + "@programme.example";
        Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    PersonId person = bean(People.class).personFor(email, "Person " + role.code(), "en");
                    bean(People.class).setPassword(person, PASSWORD);
                    bean(ProgrammePeople.class).grant(person, role);
                }));
        return email;
    }

    /** The newest letter to somebody. */
    public Letters.Letter letterTo(String email) {
        return letterTo(email, "");
    }

    /** The newest letter to somebody that says so. */
    public Letters.Letter letterTo(String email, String words) {
        return Scope.nobody("test")
                .call(() -> bean(Letters.class).newest().stream()
                        .filter(letter -> letter.recipient().equals(email)
                                && letter.body().contains(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no letter to " + email)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI at(String path) {
        return URI.create(address + path);
    }

    public static byte[] form(String name) {
        try (var stream = RunningRomact.class.getResourceAsStream("/forms/" + name + ".xml")) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** An interview for the stranger's form. */
    public static String interview(String instance, String place, boolean agree, int minutes, String bus) {
        return """
                <walk id="school-walk" version="7"><place>%s</place><agree>%s</agree>%s\
                <meta><instanceID>%s</instanceID></meta></walk>""".formatted(
                        place,
                        agree ? "yes" : "no",
                        agree
                                ? "<way><minutes>%d</minutes><bus>%s</bus></way><child><years>8</years><goes>yes</goes></child><child><years>12</years><goes>%s</goes></child>"
                                        .formatted(minutes, bus, minutes > 30 ? "no" : "yes")
                                : "",
                        instance);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
