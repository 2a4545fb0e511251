package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.romact.statistics.place.reference.SharedReference.assertAllAgree;
import static org.romact.statistics.place.reference.SharedReference.own;
import static org.romact.statistics.place.reference.SharedReference.shared;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.romact.statistics.place.reference.CsvTable;

/** Whole surveys from raw answers to standard errors, against other people's software. */
class A11_PovertyReferenceTest {

    @Test
    void agreesWithTheCasesTheModuleCarries() {
        assertAllAgree(PovertyReference::run, own("poverty"), 23);
    }

    @Test
    void agreesWithSurveyLaekenAndConvey() {
        assertAllAgree(PovertyReference::run, shared("poverty"), 77);
    }

    @Test
    void derivesEveryIndicatorOfEveryPersonAsTheReferenceDoes() {
        Path data = shared("poverty").resolve("data");
        CsvTable derived = CsvTable.read(data.resolve("derived.csv"));
        SurveyFile file = new SurveyFile(
                CsvTable.read(data.resolve("households.csv")), CsvTable.read(data.resolve("persons.csv")));
        SurveyIndicators indicators = new SurveyIndicators(file);

        for (String name : new String[] {
            "arop",
            "smsd",
            "lwi",
            "arope",
            "overcrowded",
            "m2_low",
            "housing_dep",
            "housing_dep_fra",
            "severe_housing",
            "neet_15_29",
            "neet_16_24_main",
            "elet",
            "e1",
            "e2",
            "w1",
            "w2",
            "h1",
            "h2",
            "h3",
            "l1",
            "l2",
            "l3",
            "l4"
        }) {
            assertThat(indicators.column(name, 15.33)).as(name).containsExactly(derived.numbers(name));
        }
        double[] intensity = derived.numbers("wi");
        double[] rooms = derived.numbers("rooms_needed");
        for (int p = 0; p < file.people(); p++) {
            assertThat(indicators.intensity(p)).isEqualTo(known(intensity[p]));
            assertThat(indicators.roomsNeeded(p)).isEqualTo((int) rooms[p]);
        }
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
