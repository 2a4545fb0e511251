package org.romact.portal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Frequency;
import org.romact.platform.opendata.Theme;
import org.romact.platform.page.AllTexts;

class DatasetsTest {
    private final AllTexts texts = new AllTexts();

    @Test
    void twoDatasetsOfOneNameStopTheStart() {
        Dataset.Source towns = () -> List.of(named("towns", "platform.data.towns"));
        assertThat(new Datasets(List.of(towns), texts).find("towns")).isPresent();
        assertThatThrownBy(() -> new Datasets(List.of(towns, towns), texts)).hasMessageContaining("named towns");
    }

    @Test
    void aTextThatIsMissingStopsTheStart() {
        Dataset.Source wordless = () -> List.of(named("silence", "platform.data.silence"));
        assertThatThrownBy(() -> new Datasets(List.of(wordless), texts))
                .hasMessageContaining("platform.data.silence.title");
    }

    @Test
    void aCursorIsOfItsDatasetOnly() {
        Dataset towns = named("towns", "platform.data.towns");
        Dataset others = named("others", "platform.data.towns");
        String token = Cursor.at("a", null).token(towns);
        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(token, towns).parts()).containsExactly("a", "");
        assertThat(Cursor.read(token, towns).idIfAny(1)).isEmpty();
        assertThatThrownBy(() -> Cursor.read(token, others)).isInstanceOf(Cursor.Unreadable.class);
        assertThatThrownBy(() -> Cursor.at("a").id(0)).isInstanceOf(Cursor.Unreadable.class);
        assertThatThrownBy(() -> Cursor.at("a").text(1)).isInstanceOf(Cursor.Unreadable.class);
    }

    @Test
    void knowsHowTheUnionNamesCountriesAndLanguages() {
        assertThat(EuropeanNames.country("RO")).contains(EuropeanNames.AUTHORITY + "country/ROU");
        assertThat(EuropeanNames.country("XX")).isEmpty();
        assertThat(EuropeanNames.language(Language.SK)).isEqualTo(EuropeanNames.AUTHORITY + "language/SLK");
        assertThat(EuropeanNames.language(Language.RO)).isEqualTo(EuropeanNames.AUTHORITY + "language/RON");
    }

    private static Dataset named(String id, String key) {
        return Dataset.of(
                id,
                key,
                Theme.REGI,
                Frequency.IRREG,
                List.of(Column.text("town", "platform.data.column.town")),
                (after, limit, language) -> List.of());
    }
}
