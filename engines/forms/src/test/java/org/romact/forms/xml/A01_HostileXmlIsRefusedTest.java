package org.romact.forms.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.romact.forms.words.Sentence;

final class A01_HostileXmlIsRefusedTest {
    private static final Sentence SAID = Sentence.of("forms.xml.not-well-formed");

    private static final XmlLimits SMALL = new XmlLimits(1000, 5, 20);

    @Test
    void refusesAnEntityThatReadsAFile() {
        String xml = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<a>&f;</a>";
        assertThat(refusal(xml).sentence()).contains("DOCTYPE");
    }

    @Test
    void refusesABillionLaughs() {
        String xml = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
        assertThat(refusal(xml).sentence()).contains("DOCTYPE");
    }

    @Test
    void refusesAnOutsideDocumentType() {
        assertThat(refusal("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>")
                        .sentence())
                .contains("DOCTYPE");
    }

    @Test
    void refusesAnEntityNobodyDeclared() {
        assertThat(refusal("<a>&nbsp;</a>").sentence()).isNotBlank();
    }

    @Test
    void refusesTooDeepTooManyAndTooLarge() {
        assertThat(refusal("<a><a><a><a><a><a/></a></a></a></a></a>").sentence())
                .contains("more than 5 deep");
        assertThat(refusal("<a>" + "<b/>".repeat(20) + "</a>").sentence()).contains("more than 20 elements");
        assertThat(refusal("<a>" + " ".repeat(1000) + "</a>").sentence()).contains("at most 1000 are read");
    }

    @Test
    void saysWhereAnElementStands() throws XmlStream.Refusal {
        XmlElement root = tree("<a>\n  text\n  <b x='1'>ü</b>\n<c/></a>");
        assertThat(root.child("b").orElseThrow().complaint(SAID).line()).isEqualTo(3);
        assertThat(root.child("b").orElseThrow().complaint(SAID).column()).isEqualTo(3);
        assertThat(root.child("c").orElseThrow().complaint(SAID).line()).isEqualTo(4);
        assertThat(root.child("c").orElseThrow().complaint(SAID).column()).isEqualTo(1);
    }

    @Test
    void keepsTextAndCharacterDataTogether() throws XmlStream.Refusal {
        assertThat(tree("<a>1 &lt; <![CDATA[<2>]]><!-- no --> 😀</a>").text()).isEqualTo("1 < <2> 😀");
    }

    @Property(tries = 500, seed = "1971")
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 500, seed = "1971")
    void anyTextInAnElementIsReadOrRefused(@ForAll String text) {
        readOrRefuse(("<?xml version='1.0'?><a x='" + text + "'>" + text + "</a>").getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(XmlTree.read(bytes, SMALL)).isNotNull();
        } catch (XmlStream.Refusal refusal) {
            assertThat(refusal.complaint().sentence()).endsWith(".");
        }
    }

    private static XmlElement tree(String xml) throws XmlStream.Refusal {
        return XmlTree.read(xml.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private static Complaint refusal(String xml) {
        return catchThrowableOfType(XmlStream.Refusal.class, () -> tree(xml)).complaint();
    }
}
