package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;

final class A01_TheHeadOfAFilledFormTest {
    @Test
    void saysWhichFormAndWhichInstance() {
        assertThat(InstanceHead.read(Forms.bytes("household-1.xml")).get())
                .isEqualTo(
                        new InstanceHead("household", "3", "uuid:1", Optional.empty(), Optional.of("Fundeni"), false));
    }

    @Test
    void saysWhatItCorrects() {
        InstanceHead head =
                head("<d id='f'><meta><deprecatedID>uuid:1</deprecatedID><instanceID>uuid:2</instanceID></meta></d>")
                        .get();
        assertThat(head.deprecatedId()).contains("uuid:1");
        assertThat(head.version()).isEmpty();
    }

    @Test
    void saysThatItIsEncrypted() {
        String sealed = """
                <data xmlns="http://www.opendatakit.org/xforms/encrypted" id="f" version="1" encrypted="yes">
                  <base64EncryptedKey>x</base64EncryptedKey>
                  <orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID>uuid:9</orx:instanceID></orx:meta>
                  <encryptedXmlFile>submission.xml.enc</encryptedXmlFile>
                </data>
                """;
        assertThat(head(sealed).get().encrypted()).isTrue();
    }

    @Test
    void complainsOfEverythingThatIsMissing() {
        assertThat(head("<data><meta/></data>").complaints())
                .extracting(Complaint::sentence)
                .containsExactly(
                        "The filled form does not say which form it is: its outermost element has no id attribute.",
                        "The filled form has no meta/instanceID, so it could not be told from another.");
    }

    @Test
    void doesNotTakeAnInstanceIdFromElsewhere() {
        assertThat(head("<d id='f'><instanceID>uuid:1</instanceID><q><meta><instanceID>2</instanceID></meta></q></d>"))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesWhatIsCutOffEvenAfterTheHead() {
        assertThat(head("<d id='f'><meta><instanceID>uuid:1</instanceID></meta>"))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesADocumentType() {
        assertThat(head("<!DOCTYPE d><d id='f'><meta><instanceID>u</instanceID></meta></d>")
                        .complaints())
                .singleElement()
                .extracting(Complaint::sentence)
                .asString()
                .contains("DOCTYPE");
    }

    private static Reading<InstanceHead> head(String xml) {
        return InstanceHead.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
