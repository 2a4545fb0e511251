package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.xlsform.Compiled.CompiledForm;

/** romact's own household survey, as its authors keep it, beside the form phones load. */
class A02_TheHouseholdSurveyCompilesTest {
    private static Path questionnaires() {
        Path folder = Path.of("../../app/src/main/resources/questionnaires")
                .toAbsolutePath()
                .normalize();
        assumeThat(folder).as("this checkout has no app beside the engine").isDirectory();
        return folder;
    }

    private static FormDefinition compiled() throws IOException {
        Compiled compiled = XlsForm.compile(questionnaires().resolve("household.xlsx"));
        assertThat(compiled).isInstanceOf(CompiledForm.class);
        String xml = ((CompiledForm) compiled).xml();
        Sheets.javaRosa(xml);
        return FormDefinition.read(xml.getBytes(StandardCharsets.UTF_8)).get();
    }

    private static FormDefinition published() throws IOException {
        return FormDefinition.read(Files.readAllBytes(questionnaires().resolve("household.xml")))
                .get();
    }

    @Test
    void asksTheSameQuestionsInTheSameOrder() throws IOException {
        assertThat(compiled().questions())
                .extracting(Question::path)
                .containsExactlyElementsOf(
                        published().questions().stream().map(Question::path).toList());
    }

    @Test
    void keepsEachQuestionsTypeAndControl() throws IOException {
        FormDefinition published = published();
        for (Question question : compiled().questions()) {
            Question before = published.find(question.path()).orElseThrow();
            assertThat(question.type()).as(question.path()).isEqualTo(before.type());
            assertThat(question.control()).as(question.path()).isEqualTo(before.control());
        }
    }

    @Test
    void offersTheSameChoicesInAllSixLanguages() throws IOException {
        FormDefinition published = published();
        FormDefinition compiled = compiled();
        assertThat(compiled.languages()).containsExactlyInAnyOrderElementsOf(published.languages());
        for (Question question : compiled.questions()) {
            Question before = published.find(question.path()).orElseThrow();
            assertThat(question.choices().listed())
                    .extracting(c -> c.code())
                    .as(question.path())
                    .containsExactlyElementsOf(before.choices().listed().stream()
                            .map(c -> c.code())
                            .toList());
        }
    }
}
