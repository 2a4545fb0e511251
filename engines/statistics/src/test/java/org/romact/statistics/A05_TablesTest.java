package org.romact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reading interviews from CSV. */
class A05_TablesTest {

    @Test
    void numbersAreNumbersAndWordsAreLevels() throws IOException {
        Table table = read("\uFEFFincome,town\n12.5,Košice\n,Prešov\n1e3,\n");
        assertThat(table.numbers("income")).containsExactly(12.5, Double.NaN, 1000);
        assertThat(table.factor("town").levels()).containsExactly("Košice", "Prešov");
        assertThat(table.factor("town").codes()).containsExactly(0, 1, -1);
    }

    @Test
    void oneWordMakesAColumnOfWords() throws IOException {
        Table table = read("age\n31\nrefused\n");
        assertThat(table.factor("age").levels()).containsExactly("31", "refused");
        assertThatThrownBy(() -> table.numbers("age"))
                .isInstanceOf(InvalidTable.class)
                .hasMessageStartingWith("Column age:");
    }

    @Test
    void aNameUsedTwiceIsRefused() {
        assertThatThrownBy(() -> read("a,b,a\n1,2,3\n"))
                .hasMessage("few.csv, line 1, column 3: the name a is used twice.");
    }

    @Test
    void aColumnThatIsNotThereIsNamedTogetherWithThoseThatAre() throws IOException {
        Table table = read("a,b\n1,2\n");
        assertThatThrownBy(() -> table.column("c")).hasMessage("There is no column c; there are a, b.");
    }

    @Test
    void crossingFactorsRunsTheFirstFastest() {
        Factor sex = Factor.of(new String[] {"f", "m", "f"});
        Factor age = Factor.of(new int[] {30, 30, 9});
        Factor cross = Factor.cross(java.util.List.of(sex, age));
        assertThat(cross.levels()).containsExactly("f|9", "m|9", "f|30", "m|30");
        assertThat(cross.codes()).containsExactly(2, 3, 0);
    }

    private static Table read(String csv) throws IOException {
        return Table.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "few.csv");
    }
}
