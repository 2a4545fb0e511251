package org.romact.forms.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.expression.Value.Truth;
import org.romact.forms.words.WrittenTexts;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A01_ExpressionsTest {
    private static final Answers ANSWERS = Forms.answers("household-1.xml");
    private static final Row ANA = ANSWERS.rows("/data/member").get(0);
    private static final Row ION = ANSWERS.rows("/data/member").get(1);

    @Test
    void answersAQuestionAboutAPersonAndTheirHousehold() {
        String adultWithTap = "selected(${water}, 'pipe_inside') and ${age} >= 16";
        assertThat(value(adultWithTap, ANA)).isEqualTo(Truth.TRUE);
        assertThat(value(adultWithTap, ION)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2 * 3 = 7                       | TRUE
            (1 + 2) * 3 = 9                     | TRUE
            7 div 2 = 3.5 and 7 mod 2 = 1       | TRUE
            -7 mod 2 = -1                       | TRUE
            2 - -2 = 4                          | TRUE
            1 < 2 and 2 <= 2 and 3 > 2 and 2 >= 3 | FALSE
            1 = 1 or ${nobody}                  | TRUE
            1 = 2 and ${nobody}                 | FALSE
            1 = 1 and ${nobody} = 3             | MISSING
            1 = 2 or ${nobody} = 3              | MISSING
            not(${village} = 'x')               | MISSING
            answered(${village})                | FALSE
            answered(${town})                   | TRUE
            ${town} = 'Fundeni'                 | TRUE
            ${town} != “Fundeni”                | FALSE
            ${town} = 3                         | FALSE
            ${town} < 3                         | MISSING
            ${start} >= '2027-01-01'            | TRUE
            ${depth} = '12.50'                  | TRUE
            count(${member}) = 2                | TRUE
            sum(${age}) = 41                    | TRUE
            min(${age}) = 7 and max(${age}) = 34 | TRUE
            sum(${income}) = 410.5              | TRUE
            count-if(${member}, ${age} < 16) = 1 | TRUE
            count-if(${member}, ${income} > 1) = 1 | MISSING
            count-selected(${water}) = 2        | TRUE
            selected(${water}, 'river')         | FALSE
            selected(${village}, 'x')           | MISSING
            if(${depth} > 10, 'deep', 'flat') = 'deep' | TRUE
            if(${village} = 'x', 1, 2) = 1      | MISSING
            coalesce(${village}, ${town}) = 'Fundeni' | TRUE
            number('12') = 12                   | TRUE
            number(${town}) = 12                | MISSING
            string-length(${town}) = 7          | TRUE
            1 div 0 = 1                         | MISSING
            min(3, 1, 2) = 1 and max(1, 2) = 2  | TRUE
            int(3.7) = 3 and int(-3.7) = -3     | TRUE
            true() and not(false())             | TRUE
            """)
    void comesTo(String expression, Truth expected) {
        assertThat(value(expression, ANSWERS.root())).isEqualTo(expected);
    }

    @Test
    void countsTheTurnsAroundAPerson() {
        assertThat(value("count(${member})", ION)).isEqualTo(new Value.Number(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${age                  | 1  | A question is named as ${name}; here a bracket is missing.
            ${age} >               | 9  | Here should be a value, but the expression ends.
            ${age} > 16)           | 12 | Here should be the end, or an operator such as “and” or “=”, but there is “)”.
            age > 16               | 1  | “age” stands alone; write ${age} for a question, or 'age' for a text.
            'abc                   | 1  | The text that begins here has no closing quotation mark.
            ${a} = ''              | 6  | Comparing with '' can never be true here; write answered(${name}) or not(answered(${name})).
            1 + selected(${a})     | 5  | selected takes 2 in its brackets, separated by commas; here are 1.
            count(3)               | 1  | count must be given a name, as in count(${name}).
            1 & 2                  | 3  | “&” has no meaning here.
            """)
    void saysWhatIsWrongAndWhere(String expression, int column, String sentence) {
        assertThat(Expression.parse(expression).complaints())
                .extracting(Complaint::toString)
                .containsExactly("line 1, column %d: %s".formatted(column, sentence));
        Expression.parse(expression).complaints().forEach(complaint -> WrittenTexts.check(complaint.said()));
    }

    @Test
    void namesTheFunctionsThereAre() {
        assertThat(Expression.parse("average(${age})").complaints().getFirst().sentence())
                .startsWith("There is no function “average”; there are answered, coalesce, count,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${wtaer} = 1                   | /data | The form has no question named “wtaer”.
            ${age} = 1                     | /data | ${age} is asked in a repeat; use it inside sum, min, max or count-if.
            selected(${water}, 'pipe')     | /data | The question “water” offers no choice with the code “pipe”.
            ${sex} = 'w'                   | /data/member | The question “sex” offers no choice with the code “w”.
            count(${town})                 | /data | The form has no repeat named “town”.
            sum(${town})                   | /data | ${town} is not asked in a repeat, so there is one answer only.
            count-if(${member}, ${aeg} < 1) | /data | The form has no question named “aeg”.
            """)
    void isCheckedAgainstAForm(String expression, String table, String sentence) {
        assertThat(Expression.parse(expression).get().check(Forms.household(), table))
                .extracting(Complaint::sentence)
                .containsExactly(sentence);
    }

    @Test
    void aNameUsedTwiceMustBeWrittenAsAPath() {
        FormDefinition twice = FormDefinition.read(Forms.formWith("<adults/>", "<more><town/></more><adults/>"))
                .get();
        assertThat(Expression.parse("answered(${town})").get().check(twice, "/data"))
                .extracting(Complaint::sentence)
                .containsExactly(
                        "The form has several questions named “town”; write the whole path, as in ${/data/town}.");
        Expression exact = Expression.parse("${/data/town} = 'Fundeni' and ${/data/member/age} > 30")
                .get();
        assertThat(exact.check(twice, "/data/member")).isEmpty();
        assertThat(exact.evaluate(ANA)).isEqualTo(Truth.TRUE);
    }

    @Test
    void aSoundExpressionGivesNoComplaint() {
        Expression sound = Expression.parse("selected(${water}, 'well') and count-if(${member}, ${age} < 16) > 1")
                .get();
        assertThat(sound.check(Forms.household(), "/data")).isEmpty();
        assertThat(sound.names()).containsExactly("water", "member", "age");
    }

    @Property(tries = 1000, seed = "1971")
    void anyTextIsParsedOrRefused(@ForAll String text) {
        switch (Expression.parse(text)) {
            case Reading.Read<Expression> read ->
                assertThat(read.value().evaluate(ANA)).isNotNull();
            case Reading.Refused<Expression> refused ->
                assertThat(refused.complaints()).hasSize(1);
        }
    }

    @Test
    void deepBracketsAreRefusedNotOverflowed() {
        assertThat(Expression.parse("(".repeat(2000)).complaints().getFirst().sentence())
                .contains("deep");
        assertThat(value("-".repeat(2000) + "1", ANA)).isEqualTo(new Value.Number(1));
        assertThat(value("1" + " + 1".repeat(1400), ANA)).isEqualTo(new Value.Number(1401));
        assertThat(Expression.parse("1" + "+1".repeat(9000))
                        .complaints()
                        .getFirst()
                        .sentence())
                .isEqualTo("The expression has more than 3000 parts.");
    }

    private static Value value(String expression, Row row) {
        return Expression.parse(expression).get().evaluate(row);
    }

    @Test
    void speaksOfQuestionsByTheirLaterNames() {
        Expression formula = Expression.parse("count-if(${member}, ${ a } = '${b}') + ${b} * ${c}")
                .get();
        assertThat(formula.renamed(Map.of("a", "b", "b", "a", "member", "person"))
                        .toString())
                .isEqualTo("count-if(${person}, ${b} = '${b}') + ${a} * ${c}");
        assertThat(formula.renamed(Map.of()).toString()).isEqualTo(formula.toString());
    }
}
