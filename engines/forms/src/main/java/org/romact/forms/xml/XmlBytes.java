package org.romact.forms.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** Finds out in which encoding a file is written (XML 1.0, appendix F) and decodes it without guessing. */
final class XmlBytes {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int DECLARATION = 200;

    private XmlBytes() {}

    static String decode(byte[] xml) throws XmlStream.Refusal {
        Charset charset = charset(xml);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XmlStream.Refusal(1, 1, Sentence.of("forms.xml.other-encoding", "encoding", charset.name()));
        }
    }

    private static Charset charset(byte[] xml) throws XmlStream.Refusal {
        int first = at(xml, 0) << 8 | at(xml, 1);
        if (first == 0xFEFF || first == 0x003C) return StandardCharsets.UTF_16BE;
        if (first == 0xFFFE || first == 0x3C00) return StandardCharsets.UTF_16LE;
        int length = Math.min(xml.length, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(xml, 0, length, StandardCharsets.ISO_8859_1));
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new XmlStream.Refusal(1, 1, Sentence.of("forms.xml.unknown-encoding", "encoding", declared.group(1)));
        }
    }

    private static int at(byte[] xml, int index) {
        return index < xml.length ? xml[index] & 0xFF : 0xFF;
    }
}
