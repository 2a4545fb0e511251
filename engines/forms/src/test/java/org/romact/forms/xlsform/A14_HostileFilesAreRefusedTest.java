package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;

/** What people tried on the command line, and what made it stop once. */
class A14_HostileFilesAreRefusedTest {
    private static final String PLAIN = "survey,type,name,label\n,text,q,Q\n";

    private static Compiled compile(String text) {
        return compile(text, StandardCharsets.UTF_8);
    }

    private static Compiled compile(String text, Charset charset) {
        return XlsForm.compile(text.getBytes(charset), "form.csv");
    }

    @Test
    void tablesAreReadAsSpreadsheetProgramsOfManyCountriesSaveThem() {
        for (String written : List.of(PLAIN, PLAIN.replace(',', ';'), PLAIN.replace(',', '\t'), "\uFEFF" + PLAIN)) {
            assertThat(compile(written)).as(written).isInstanceOf(CompiledForm.class);
            assertThat(compile(written.replace("\n", "\r\n"))).as(written).isInstanceOf(CompiledForm.class);
            assertThat(compile(written.replace("\n", "\r"))).as(written).isInstanceOf(CompiledForm.class);
        }
        assertThat(compile(PLAIN.replace(',', '\t'), StandardCharsets.UTF_16)).isInstanceOf(CompiledForm.class);
    }

    @Test
    void groupsWithinGroupsWithoutEndAreRefused() {
        String form = "survey,type,name,label\n" + ",begin group,,G\n".repeat(5_000) + ",text,q,Q\n"
                + ",end group,,\n".repeat(5_000);
        assertThat(compile(form)).isInstanceOf(Refused.class);
    }

    @Test
    void aLineOfBarsIsNoRow() {
        String form = "| survey |\n| | type | name | label |\n| | text | q | Q |\n" + "| ".repeat(60_000) + "|\n";
        assertThat(compile(form)).isInstanceOf(CompiledForm.class);
    }

    @Test
    void aRowOfMillionsOfCellsIsRefused() {
        assertThat(compile(PLAIN + ",".repeat(5_000_000))).isInstanceOf(Refused.class);
    }

    @Test
    void aSheetWithNothingInItIsNotTakenForMisspelt() {
        Compiled compiled =
                XlsForm.compile(new Workbook(List.of(new Sheet("survey", List.of())), "empty", Workbook.Written.TEXT));
        assertThat(((Refused) compiled).problems())
                .singleElement()
                .asString()
                .contains("needs a sheet called survey with a heading");
    }

    /** Where a reader tries every pair of places in a cell, forty thousand letters take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {",%s!,q,Q,\n", ",image,q,Q,%s\n", ",image,q,Q,app=a%s\n", ",text,%s,Q,\n"})
    void longCellsAreReadInTime(String row) {
        for (String part : List.of("a b ", ".b", "a", "n= ", "((")) {
            String line = row.formatted(part.repeat(38_000 / part.length()));
            Compiled compiled = compile("survey,type,name,label,parameters\n,text,first,F,\n" + line.repeat(3));
            assertThat(compiled).as(part).isInstanceOf(Refused.class);
        }
    }
}
