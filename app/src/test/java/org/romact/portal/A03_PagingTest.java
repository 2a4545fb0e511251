package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.romact.RunningRomact;
import org.romact.platform.database.TestDatabases;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Through 2,500 communities, page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A03_PagingTest {
    private static final int MANY = 2500;
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Fetched fetched = new Fetched();

    @BeforeAll
    void fill() {
        owner.update("""
                insert into reach.community (id, authority_id, code, name, kind, households, source, created_at)
                select gen_random_uuid(), ?, 'M' || n, 'Street ' || n, 'street', n, 'test', now() from generate_series(1, ?) n
                """, town.id().value(), MANY);
        owner.execute("analyze reach.community");
    }

    @Test
    void eachComesOnceAndEveryPageCostsTheSame() {
        List<String> codes = new ArrayList<>();
        Set<Long> costs = new HashSet<>();
        String next = "/data/communities.json?limit=100";
        fetched.json(next);
        while (!next.isEmpty()) {
            TestDatabases.forgetStatements();
            JsonNode page = fetched.json(next);
            costs.add(statements());
            page.get("rows").forEach(row -> {
                if (row.get("town").asString().equals(town.slug())) {
                    codes.add(row.get("code").asString());
                }
            });
            next = page.get("next").asString("");
        }
        assertThat(codes).hasSize(MANY + 1).doesNotHaveDuplicates().contains("A1", "M1", "M2500");
        assertThat(costs).hasSize(1);
    }

    /** Not the number of statements but the pages PostgreSQL touches: an OFFSET would touch more the further it goes. */
    @Test
    void theLastPageTouchesNoMoreOfTheTableThanTheFirst() {
        long first = touched("A");
        long last = touched("M98");
        assertThat(last).isLessThanOrEqualTo(first + 5);
    }

    @Test
    void aCommunityAddedMeanwhileDoublesNothing() {
        JsonNode page = fetched.json("/data/communities.json?limit=1000");
        Set<String> seen = new HashSet<>();
        page.get("rows").forEach(row -> seen.add(key(row)));
        owner.update(
                "insert into reach.community (id, authority_id, code, name, kind, source, created_at) values (gen_random_uuid(), ?, '000', 'First', 'street', '', now())",
                town.id().value());
        fetched.json(page.get("next").asString())
                .get("rows")
                .forEach(row -> assertThat(seen.add(key(row))).as(key(row)).isTrue());
        owner.update(
                "delete from reach.community where authority_id = ? and code = '000'",
                town.id().value());
    }

    private static String key(JsonNode row) {
        return row.get("town").asString() + "/" + row.get("code").asString();
    }

    private long statements() {
        Map<String, Long> sent = TestDatabases.statements(romact.database);
        return sent.entrySet().stream()
                .filter(statement -> statement.getKey().contains("reach.community"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long touched(String after) {
        String plan = owner.queryForObject("""
                        explain (analyze, buffers, format json) select c.code from reach.community c join platform.authority a on a.id = c.authority_id
                        where (c.authority_id, c.code) > (?, ?) and c.retired_at is null order by c.authority_id, c.code limit 11
                        """, String.class, town.id().value(), after);
        JsonNode root = Fetched.read(plan).get(0).get("Plan");
        return root.get("Shared Hit Blocks").asLong()
                + root.get("Shared Read Blocks").asLong();
    }
}
