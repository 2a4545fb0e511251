package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Translations and media. Behaviour as in pyxform's tests test_translations, test_guidance_hint, test_language_warnings. */
class A07_FormsSpeakManyLanguagesTest {
    private static final String TWO = """
            | survey | | | | | | |
            | | type | name | label::English (en) | label::Română (ro) | hint::English (en) | media::image::English (en) |
            | | select_one c | q | How? | Cum? | Think | how.png |
            | choices | | | | |
            | | list_name | name | label::English (en) | label::Română (ro) |
            | | c | a | Well | Bine |
            | settings | |
            | | default_language |
            | | Română (ro) |
            """;

    private static String text(Sheets.Xml form, String language, String id, String which) {
        return form.one("//translation[@lang='%s']/text[@id='%s']/value%s".formatted(language, id, which));
    }

    @Test
    void saysEachTextInEachLanguage() {
        Sheets.Xml form = Sheets.form(TWO);
        assertThat(form.one("//translation[@default='true()']/@lang")).isEqualTo("Română (ro)");
        assertThat(text(form, "English (en)", "/data/q:label", "[not(@form)]")).isEqualTo("How?");
        assertThat(text(form, "Română (ro)", "/data/q:label", "[not(@form)]")).isEqualTo("Cum?");
        assertThat(text(form, "English (en)", "/data/q:label", "[@form='image']"))
                .isEqualTo("jr://images/how.png");
        assertThat(text(form, "Română (ro)", "c-0", "")).isEqualTo("Bine");
        assertThat(form.one("//itemset/label/@ref")).isEqualTo("jr:itext(itextId)");
        assertThat(form.definition().languages()).containsExactly("Română (ro)", "English (en)");
    }

    @Test
    void writesAHyphenWhereATranslationIsMissing() {
        assertThat(text(Sheets.form(TWO), "Română (ro)", "/data/q:hint", "")).isEqualTo("-");
    }

    @Test
    void keepsOneUnnamedLanguageOutOfTheTranslations() {
        Sheets.Xml form = Sheets.form("| survey |\n| | type | name | label | hint |\n| | text | q | Q | H |");
        assertThat(form.all("//itext")).isEmpty();
        assertThat(form.one("//input/hint")).isEqualTo("H");
    }

    @Test
    void takesAColumnWithoutLanguageForTheDefaultOne() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | label::French (fr) |
                | | text | q | Q | Quoi |
                """);
        assertThat(form.one("//translation[@lang='default'][@default]/text/value"))
                .isEqualTo("Q");
        assertThat(form.one("//translation[@lang='French (fr)']/text/value")).isEqualTo("Quoi");
    }

    @Test
    void putsGuidanceBesideTheHint() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | |
                | | type | name | label | hint | guidance_hint |
                | | text | q | Q | H | G |
                """);
        assertThat(form.one("//text[@id='/data/q:hint']/value[@form='guidance']"))
                .isEqualTo("G");
        assertThat(form.one("//text[@id='/data/q:hint']/value[not(@form)]")).isEqualTo("H");
        assertThat(form.one("//input/hint/@ref")).isEqualTo("jr:itext('/data/q:hint')");
    }

    @Test
    void translatesMessages() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | | |
                | | type | name | label | constraint | constraint_message::English (en) | required_message |
                | | integer | q | Q | . > 0 | More than 0 | Please |
                """);
        assertThat(form.bind("/data/q", "jr:constraintMsg")).isEqualTo("jr:itext('/data/q:jr:constraintMsg')");
        assertThat(form.bind("/data/q", "jr:requiredMsg")).isEqualTo("Please");
    }

    @Test
    void keepsEmojiAndScriptsThatRunFromRightToLeft() {
        Sheets.Xml form =
                Sheets.form("| survey |\n| | type | name | label |\n| | text | q | مرحبا 👋🏽 <b> & \"so\" |");
        assertThat(form.one("//input/label")).isEqualTo("مرحبا 👋🏽 <b> & \"so\"");
    }

    @Test
    void warnsOfLanguagesWithoutACode() {
        assertThat(Sheets.warnings("| survey |\n| | type | name | label::English |\n| | text | q | Q |"))
                .anySatisfy(w -> assertThat(w).startsWith("survey!1:C").contains("English (en)"));
    }

    private static String asking(String languages, String settings) {
        return """
                | survey | | | |
                | | type | name | %1$s |
                | | select_one l or_other | q | Q | Q |
                | | phone number | p | P | P |
                | choices | | | |
                | | list_name | name | %1$s |
                | | l | a | A | A |
                %2$s
                """.formatted(languages, settings);
    }

    @Test
    void wordsOfTheCompilerAreInTheLanguagesOfTheForm() {
        String written = asking("label::Română (ro) | label::hu", "");
        Sheets.Xml form = Sheets.form(written);
        String romanian = "//translation[@lang='Română (ro)']/text[@id='%s']/value";
        assertThat(form.one(romanian.formatted("l-1"))).isEqualTo("Altele");
        assertThat(form.one(romanian.formatted("/data/q_other:label"))).isEqualTo("Precizați ce anume.");
        assertThat(form.one(romanian.formatted("/data/p:hint"))).isEqualTo("Introduceți numai cifre.");
        assertThat(form.one("//translation[@lang='hu']/text[@id='l-1']/value")).isEqualTo("Egyéb");
        assertThat(Sheets.warnings(written)).isEmpty();
    }

    @Test
    void aLanguageThatRomactDoesNotHaveGetsThemInEnglish() {
        String written = asking("label::Slovenčina (sk) | label::Polski (pl)", "");
        Sheets.Xml form = Sheets.form(written);
        assertThat(form.one("//translation[@lang='Polski (pl)']/text[@id='l-1']/value"))
                .isEqualTo("Other");
        assertThat(form.one("//translation[@lang='Slovenčina (sk)']/text[@id='l-1']/value"))
                .isEqualTo("Iné");
        assertThat(Sheets.warnings(written)).singleElement().asString().contains("“Other”");
    }

    @Test
    void theyStayAsPyxformHasThemWhereNoLanguageOfRomactIsSpoken() {
        Sheets.Xml form = Sheets.form(asking("label::English (en) | label::Français (fr)", ""));
        assertThat(form.one("//input[@ref='/data/q_other']/label")).isEqualTo("Specify other.");
        assertThat(form.one("//input[@ref='/data/p']/hint")).isEqualTo("Enter numbers only.");
        assertThat(form.all("//text[@id='l-1']/value")).containsExactly("Other", "Other");
    }

    @Test
    void theDefaultLanguageIsThatOfColumnsThatNameNone() {
        Sheets.Xml form = Sheets.form(asking("label |", "| settings | |\n| | default_language |\n| | Български (bg) |")
                .replace("| Q | Q |", "| Q | |")
                .replace("| P | P |", "| P | |")
                .replace("| A | A |", "| A | |"));
        assertThat(form.one("//instance[@id='l']//item[name='other']/label")).isEqualTo("Друго");
        assertThat(form.one("//input[@ref='/data/q_other']/label")).isEqualTo("Посочете какво друго.");
    }
}
