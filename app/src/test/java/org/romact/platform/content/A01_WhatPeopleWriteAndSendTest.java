package org.romact.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A01_WhatPeopleWriteAndSendTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"data:text/html,x\" onclick=x>y</a>",
                "<iframe src=https://example.org></iframe>",
                "<style>body{}</style>",
                "![spy](https://example.org/pixel.png)",
                "<form action=https://example.org><input></form>",
                "[x](vbscript:x \"onload=\")"
            })
    void markdownCarriesNothingThatRunsOrCallsHome(String evil) {
        assertThat(Markdown.html(evil).html())
                .doesNotContainPattern("<(script|img|iframe|style|form|input)")
                .doesNotContainPattern("href=\"(javascript|data|vbscript)")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void markdownKeepsWhatAWriterMeans() {
        String html = Markdown.html("""
                # A title

                Some **bold** and [a link](https://example.org/a?b=1&c=2).

                | a | b |
                | - | - |
                | 1 | 2 |

                3. three
                """).html();
        assertThat(html).contains("<h2>A title</h2>", "<strong>bold</strong>", "<td>1</td>", "<ol start=\"3\">");
        assertThat(html)
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"")
                .contains("nofollow");
    }

    @Test
    void theBeginningEndsAtAWord() {
        assertThat(Markdown.beginning("**One** two three four", 12)).isEqualTo("One two…");
        assertThat(Markdown.beginning("short", 12)).isEqualTo("short");
    }

    @Test
    void oneSpellingForAllAlphabetsAndAccents() {
        assertThat(Folding.fold("Мэрия Сливен")).isEqualTo("meria sliven");
        assertThat(Folding.fold("Hódmezővásárhely")).isEqualTo("hodmezovasarhely");
        assertThat(Folding.fold("  Ștefănești – „Căldăraru”!")).isEqualTo("stefanesti caldararu");
        assertThat(Folding.fold("Велико Търново")).isEqualTo(Folding.fold("VELIKO TARNOVO"));
        assertThat(Folding.fold("Veliko Tŭrnovo")).isEqualTo("veliko tarnovo");
        assertThat(Folding.fold("Ъгълът на шофьора, Щъркелово гнездо"))
                .isEqualTo("agalat na shofyora shtarkelovo gnezdo");
        assertThat(Folding.fold("Горна Оряховица: жилища, юни, цени, чешми, хора, й"))
                .isEqualTo("gorna oryahovitsa zhilishta yuni tseni cheshmi hora y");
        assertThat(Folding.fold("София, Мария-Луиза, виян, Пия")).isEqualTo("sofia maria luiza viyan pia");
        assertThat(Folding.words("Žilina, Straße")).isEqualTo(List.of("zilina", "strasse"));
    }

    @Test
    void takesPapersAndPictures() throws IOException {
        assertThat(FileType.refusal(pdf(document -> {}))).isEmpty();
        assertThat(FileType.refusal(zip("word/document.xml", "[Content_Types].xml")))
                .isEmpty();
        assertThat(FileType.of(zip("word/document.xml"))).contains(FileType.DOCX);
        assertThat(FileType.of(zip("mimetype", "content.xml"))).contains(FileType.ODT);
    }

    @Test
    void refusesWhatRunsWhatIsLockedAndWhatItDoesNotKnow() throws IOException {
        assertThat(FileType.refusal(new byte[0])).contains("platform.file.empty");
        assertThat(FileType.refusal("MZ an old program, named paper.pdf".getBytes(StandardCharsets.UTF_8)))
                .contains("platform.file.unknown");
        assertThat(FileType.refusal("<html>".getBytes(StandardCharsets.UTF_8))).contains("platform.file.unknown");
        assertThat(FileType.refusal(zip("a.txt"))).contains("platform.file.unknown");
        assertThat(FileType.refusal(zip("word/document.xml", "word/vbaProject.bin")))
                .contains("platform.file.active");
        assertThat(FileType.refusal(pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .contains("platform.file.active");
        assertThat(FileType.refusal(pdf(document ->
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())))))
                .contains("platform.file.active");
        assertThat(FileType.refusal("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8)))
                .contains("platform.file.active");
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.on(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
