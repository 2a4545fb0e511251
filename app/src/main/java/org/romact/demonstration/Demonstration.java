package org.romact.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.romact.assess.fieldwork.Interviews;
import org.romact.assess.fieldwork.Phones;
import org.romact.assess.figures.Figuring;
import org.romact.assess.figures.Releases;
import org.romact.assess.questionnaire.Publishing;
import org.romact.assess.questionnaire.Questionnaire;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.Authorities;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.romact.platform.people.People;
import org.romact.platform.settings.Settings;
import org.romact.reach.Reaching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the invented towns once, into an empty romact that was started as a demonstration. */
@Component
public class Demonstration {
    /** Printed at the start; the towns are invented and the server listens on the loopback address. */
    public static final String PASSWORD = "three green wheels";

    private final Authorities authorities;
    private final People people;
    private final Reaching reaching;
    private final Publishing publishing;
    private final Questionnaires questionnaires;
    private final Phones phones;
    private final Interviews interviews;
    private final Figuring figuring;
    private final Releases releases;
    private final InventedAlliance alliance;
    private final TransactionTemplate transactions;
    private final Settings settings;
    private final Clock clock;

    Demonstration(
            Authorities authorities,
            People people,
            Reaching reaching,
            Publishing publishing,
            Questionnaires questionnaires,
            Phones phones,
            Interviews interviews,
            Figuring figuring,
            Releases releases,
            InventedAlliance alliance,
            TransactionTemplate transactions,
            Settings settings,
            Clock clock) {
        this.authorities = authorities;
        this.people = people;
        this.reaching = reaching;
        this.publishing = publishing;
        this.questionnaires = questionnaires;
        this.phones = phones;
        this.interviews = interviews;
        this.figuring = figuring;
        this.releases = releases;
        this.alliance = alliance;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Loads what is not there yet. A load that was interrupted goes on: an interview sent twice is stored once. */
    public void load(String server) {
        if (!settings.demonstration()) {
            return;
        }
        byte[] form = form();
        InventedTown.all().stream().filter(town -> !isLoaded(town)).forEach(town -> load(town, form, server));
        alliance.load();
    }

    /** The release comes last. */
    private boolean isLoaded(InventedTown town) {
        AuthorityId id = town.authority().id();
        return Scope.nobody("demonstration")
                .inside(id)
                .call(() -> Objects.requireNonNull(
                        transactions.execute(status -> !releases.list(id).isEmpty())));
    }

    /** The accounts of the invented towns: address and role. */
    public static List<String> accounts() {
        Stream<String> programme = new TreeMap<>(InventedAlliance.accounts())
                .entrySet().stream().map(one -> line(one.getKey(), one.getValue(), "the programme"));
        return Stream.concat(
                        programme,
                        InventedTown.all().stream()
                                .flatMap(town -> town.people().stream()
                                        .map(person -> line(
                                                person.email(),
                                                person.role().code(),
                                                town.authority().name()))))
                .toList();
    }

    private static String line(String email, String role, String where) {
        return "%-32s %-24s %s".formatted(email, role, where);
    }

    private void load(InventedTown town, byte[] form, String server) {
        AuthorityId id = town.authority().id();
        Scope scope = Scope.nobody("demonstration").inside(id);
        String key = scope.call(() -> Objects.requireNonNull(transactions.execute(status -> {
            if (authorities.find(town.authority().slug()).isEmpty()) {
                found(town, form);
            }
            return phones.enrol(id, "Demo").key();
        })));
        send(town, form, server, key);
        scope.run(() -> transactions.executeWithoutResult(status -> {
            interviews.approveSound(id);
            Questionnaire questionnaire = questionnaires.list(id).getFirst();
            figuring.publish(id, questionnaire, questionnaire.title(), "");
        }));
    }

    private void found(InventedTown town, byte[] form) {
        AuthorityId id = town.authority().id();
        authorities.add(town.authority());
        town.people().forEach(person -> addPerson(town, person));
        town.communities().forEach(community -> reaching.add(id, community));
        if (!(publishing.publish(id, form, List.of()) instanceof Publishing.Outcome.Published)) {
            throw new IllegalStateException("The demonstration's questionnaire could not be published.");
        }
    }

    private void addPerson(InventedTown town, InventedTown.InventedPerson person) {
        PersonId id = people.personFor(
                person.email(),
                person.name(),
                town.authority().languages().getFirst().tag());
        people.grant(
                town.authority().id(),
                id,
                person.role(),
                town.authority().today(clock).minusMonths(6));
        people.setPassword(id, PASSWORD);
    }

    private static void send(InventedTown town, byte[] form, String server, String key) {
        SplittableRandom random = new SplittableRandom(town.seed());
        FilledForm filled = new FilledForm(FormDefinition.read(form).get());
        try (InventedPhone phone = new InventedPhone(server, key)) {
            for (int i = 0; i < town.interviews(); i++) {
                String community =
                        town.communities().get(i % town.communities().size()).code();
                InventedHousehold household = new InventedHousehold(
                        random, community, i / town.communities().size() % 12);
                UUID instance = new UUID(random.nextLong(), random.nextLong());
                phone.send(filled.fill(instance, household.answers, household.members));
            }
        }
    }

    private static byte[] form() {
        try (InputStream stream = Demonstration.class.getResourceAsStream("/questionnaires/household.xml")) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
