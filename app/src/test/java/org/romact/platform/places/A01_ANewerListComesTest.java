package org.romact.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.romact.platform.database.Database;
import org.romact.platform.database.TestDatabases;
import org.romact.platform.scope.ScopedTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A release brings other lists than the one before; what people said of a place stays. */
class A01_ANewerListComesTest {
    private final Database database = TestDatabases.fresh();
    private final JdbcTemplate owner = new JdbcTemplate(database.owner());
    private final ShippedLists lists = new ShippedLists(
            new JdbcTemplate(database.application()),
            new TransactionTemplate(new ScopedTransactions(database.application(), database.readerRole())));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bringsWhatIsNewChangesWhatIsOtherAndTakesWhatVanished() {
        load("older");
        assertThat(places()).containsExactly("1 Abacusville", "2 Beadtown", "3 Countham", "4 Digitsea");
        String unchanged = written(1);
        load("newer");
        assertThat(places()).containsExactly("1 Abacusville", "2 Beadtown Nouă", "5 Eleventon");
        assertThat(owner.queryForList("select folded || ' ' || population from platform.place where id = 2"))
                .hasToString("[{?column?=beadtown noua 2500}]");
        assertThat(written(1)).as("a row that is as it was is not written").isEqualTo(unchanged);
    }

    @Test
    void keepsAPlaceThatAPracticeWasToldOfUntilNoneIs() {
        load("older");
        tellOf(4);
        load("newer");
        assertThat(places()).containsExactly("1 Abacusville", "2 Beadtown Nouă", "4 Digitsea", "5 Eleventon");
        owner.update("delete from alliance.practice");
        load("newer");
        assertThat(places()).as("the same list is looked at once").contains("4 Digitsea");
        load("older");
        load("newer");
        assertThat(places()).doesNotContain("4 Digitsea");
    }

    /** As a database that was filled before versions of this list were kept. */
    @Test
    void reachesADatabaseThatWasFilledLongAgo() {
        load("older");
        owner.update("delete from platform.list_version");
        load("newer");
        assertThat(places()).contains("2 Beadtown Nouă").doesNotContain("3 Countham");
    }

    @Test
    void isLoadedOnceHoweverManyNodesStart() throws Exception {
        owner.execute("""
                create table platform.written (at timestamptz);
                create function platform.count_written() returns trigger language plpgsql security definer as $$ begin insert into platform.written values (now()); return null; end $$;
                create trigger counted after insert on platform.place for each row execute function platform.count_written()
                """);
        CountDownLatch ready = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> starts = List.of(
                    nodes.submit(() -> loadWhen(ready)),
                    nodes.submit(() -> loadWhen(ready)),
                    nodes.submit(() -> loadWhen(ready)));
            ready.countDown();
            for (Future<?> start : starts) {
                start.get();
            }
        }
        assertThat(owner.queryForObject("select count(*) from platform.written", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void theListsOfThisReleaseAreWholeAndLookedAtOnce() {
        lists.load();
        for (ShippedList list : List.of(Places.LIST, LocalAuthorities.LIST)) {
            assertThat(owner.queryForObject("select count(*) from " + list.table(), Integer.class))
                    .isEqualTo(list.rows().size());
        }
        assertThat(owner.queryForList("select list from platform.list_version order by list", String.class))
                .containsExactly("local-authorities", "places");
        owner.update("delete from platform.local_authority where country = 'RO'");
        lists.load();
        assertThat(owner.queryForList("select distinct country from platform.local_authority", String.class))
                .doesNotContain("RO");
    }

    private @Nullable Void loadWhen(CountDownLatch ready) throws InterruptedException {
        ready.await();
        load("older");
        return null;
    }

    private void load(String file) {
        lists.load(List.of(new ShippedList(
                Places.LIST.name(),
                "/places/" + file + ".csv",
                Places.LIST.table(),
                Places.LIST.key(),
                Places.LIST.facts(),
                Places.LIST.row())));
    }

    private List<String> places() {
        return owner.queryForList("select id || ' ' || name from platform.place order by id", String.class);
    }

    /** The transaction that wrote the row last. */
    private String written(long place) {
        return owner.queryForObject("select xmin::text from platform.place where id = ?", String.class, place);
    }

    private void tellOf(long place) {
        owner.update("""
                with told as (
                    insert into alliance.practice (id, state, email, tongue, link, created_at, changed_at)
                    values (gen_random_uuid(), 'draft', 'a@teller.example', 'en', 'x', now(), now()) returning id)
                insert into alliance.practice_version (practice_id, number, language, title, place, place_id, themes, problem, action, funding, result,
                    measured, transfer, contact_name, contact_function, show_contact, consent, reason, written_at)
                select id, 1, 'en', 'Title', 'Digitsea', ?, '{}', '', '', '', '', '', '', '', '', false, false, '', now() from told
                """, place);
    }
}
