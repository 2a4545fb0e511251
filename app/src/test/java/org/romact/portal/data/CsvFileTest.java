package org.romact.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Frequency;
import org.romact.platform.opendata.Row;
import org.romact.platform.opendata.Theme;

class CsvFileTest {

    @Test
    void asksForAThousandRowsAtATimeHoweverManyThereAre() throws Exception {
        AtomicInteger most = new AtomicInteger();
        Dataset numbers = numbers(250_000, most);
        try (CsvFile file = CsvFile.of(numbers, Language.EN)) {
            assertThat(most.get()).isEqualTo(1000);
            assertThat(Files.size(file.path())).isEqualTo(file.size());
            try (var lines = Files.lines(file.path())) {
                assertThat(lines.count()).isEqualTo(250_001);
            }
        }
    }

    @Test
    void theSameRowsHaveTheSameTagAndNothingIsLeftBehind() throws Exception {
        CsvFile one = CsvFile.of(numbers(2000, new AtomicInteger()), Language.EN);
        CsvFile same = CsvFile.of(numbers(2000, new AtomicInteger()), Language.EN);
        CsvFile other = CsvFile.of(numbers(2001, new AtomicInteger()), Language.EN);
        assertThat(one.tag()).isEqualTo(same.tag()).isNotEqualTo(other.tag());
        for (CsvFile file : List.of(one, same, other)) {
            file.close();
            assertThat(file.path()).doesNotExist();
        }
    }

    @Test
    void aSpreadsheetTakesNoTextForAFormulaAndNumbersStayNumbers() {
        for (String text : List.of("=1", "+1", "-1", "@a", "\tx")) {
            assertThat(CsvCells.cell(text)).isEqualTo("'" + text);
        }
        assertThat(CsvCells.cell(-1.5)).isEqualTo("-1.5");
        assertThat(CsvCells.cell("a=b")).isEqualTo("a=b");
        assertThat(CsvCells.cell(null)).isEmpty();
    }

    private static Dataset numbers(int count, AtomicInteger most) {
        Dataset.Content content = (after, limit, language) -> {
            most.accumulateAndGet(limit, Math::max);
            int from = after.map(cursor -> Integer.parseInt(cursor.text(0)) + 1).orElse(0);
            return IntStream.range(from, Math.min(count, from + limit))
                    .mapToObj(n -> new Row(Cursor.at(n), List.of(n)))
                    .toList();
        };
        return new Dataset(
                "numbers",
                "none",
                Theme.TECH,
                Frequency.IRREG,
                Optional.empty(),
                List.of(Column.whole("n", "none")),
                content);
    }
}
