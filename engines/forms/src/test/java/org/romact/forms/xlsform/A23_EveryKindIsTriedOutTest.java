package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.romact.forms.walk.FormWalk;
import org.romact.forms.xlsform.Compiled.CompiledForm;

class A23_EveryKindIsTriedOutTest {
    @TestFactory
    Stream<DynamicTest> eachIsFilledInWithoutAProblem() {
        return FormsOfEveryKind.all().entrySet().stream()
                .map(form -> dynamicTest(form.getKey(), () -> {
                    CompiledForm compiled =
                            (CompiledForm) XlsForm.compile(form.getValue().getBytes(StandardCharsets.UTF_8), "");
                    assertThat(FormWalk.walk(compiled.xml(), compiled.rows()).problems())
                            .isEmpty();
                }));
    }
}
