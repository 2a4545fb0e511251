package org.romact.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone at the town hall has a CSV of interviews and wants a table. */
class C01_AnalyseInterviewsTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeInterviews() throws IOException {
        write("interviews.csv", """
                street,district,weight,water,rooms,tap
                1,North,2,1,3,yes
                1,North,2,0,2,no
                2,North,2,1,4,yes
                2,North,2,1,,yes
                3,South,1,0,1,no
                3,South,1,0,2,no
                4,South,1,1,3,yes
                4,South,1,0,5,
                """);
        write("design.yml", """
                strata: district
                clusters: [street]
                weights: weight
                """);
    }

    @Test
    void printsSharesByDistrictWithIntervals() {
        assertThat(run("--design", file("design.yml"), "--by", "district", "--indicator", "water=water"))
                .isZero();
        assertThat(printed(out).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .first()
                .isEqualTo("indicator group estimate s.e. lower upper n");
        assertThat(printed(out))
                .containsPattern("water +North +0.7500 +0.2500")
                .containsPattern("water +South +0.2500 +0.2500");
        assertThat(printed(out)).containsPattern("water +all +0.5833 +0.1863");
    }

    @Test
    void countsOnlyThoseWhoAnswered() {
        assertThat(run("--indicator", "rooms=mean(rooms)", "--indicator", "tap=tap==yes"))
                .isZero();
        assertThat(printed(out)).containsPattern("rooms +all +2.8571 .* 7").containsPattern("tap +all +0.5714 .* 7");
    }

    @Test
    void writesCsvAndJson() throws IOException {
        String csv = file("out.csv");
        String json = file("out.json");
        assertThat(run("--indicator", "water=water", "--csv", csv, "--json", json))
                .isZero();
        assertThat(Files.readString(Path.of(csv)))
                .startsWith("indicator,group,estimate,")
                .contains("water,all,0.5,");
        assertThat(Files.readString(Path.of(json)))
                .contains("{\"indicator\": \"water\", \"group\": \"all\", \"estimate\": 0.5,");
    }

    @Test
    void saysWhereTheDesignNamesAColumnThatIsNotThere() throws IOException {
        write("design.yml", "weights: weight\nstrata: [district, vilage]\n");
        assertThat(run("--design", file("design.yml"), "--indicator", "water=water"))
                .isEqualTo(1);
        assertThat(printed(err)).contains("design.yml, line 2, column 20: the interviews have no column \"vilage\"");
    }

    @Test
    void saysWhereTheYamlIsBroken() throws IOException {
        write("design.yml", "weights: [weight\nstrata: x\n");
        assertThat(run("--design", file("design.yml"), "--indicator", "water=water"))
                .isEqualTo(1);
        assertThat(printed(err)).contains("design.yml, line 2");
    }

    @Test
    void saysOnWhichLineTheCsvHasTooManyCells() throws IOException {
        write("interviews.csv", "a,b\n1,2\n1,2,3\n");
        assertThat(run("--indicator", "a=a")).isEqualTo(1);
        assertThat(printed(err)).contains("interviews.csv, line 3: there are 3 cells under 2 column names.");
    }

    @Test
    void saysThatAColumnHoldsWords() {
        assertThat(run("--indicator", "tap=tap")).isEqualTo(1);
        assertThat(printed(err))
                .contains("The column tap holds words (no, yes); ask for the share of one of them with tap==VALUE.");
    }

    @Test
    void explainsItselfWhenMistyped() {
        assertThat(run("--indikator", "x=y")).isEqualTo(2);
        assertThat(printed(err)).contains("There is no option --indikator.").contains("Usage: romact analyse");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(file("interviews.csv")));
        arguments.addAll(List.of(options));
        return Analyse.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
