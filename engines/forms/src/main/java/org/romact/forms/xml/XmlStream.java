package org.romact.forms.xml;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/**
 * Walks through XML element by element within {@link XmlLimits}, refusing every DOCTYPE.
 *
 * <p>Without a DOCTYPE there are no entities but the five that XML itself has, so nothing can be expanded or fetched.
 */
public final class XmlStream {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private int depth;
    private int elements;
    private boolean afterText;

    private XmlStream(XMLStreamReader reader, XmlLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** Receives what the file holds, in its order. */
    public interface Visitor {
        /** The reader stands on the start of an element, whose depth is 1 for the outermost. */
        void start(XMLStreamReader at, int depth, int line, int column);

        /** The reader stands on text directly inside the element at this depth. */
        void text(XMLStreamReader at, int depth);

        void end(int depth);
    }

    /** @throws Refusal with one complaint, at the first thing that is wrong */
    public static void walk(byte[] xml, XmlLimits limits, Visitor visitor) throws Refusal {
        if (xml.length > limits.bytes()) {
            throw new Refusal(0, 0, Sentence.of("forms.xml.too-large", "bytes", xml.length, "most", limits.bytes()));
        }
        if (xml.length == 0) throw new Refusal(0, 0, Sentence.of("forms.xml.empty"));
        XMLStreamReader reader = open(xml);
        XmlStream stream = new XmlStream(reader, limits);
        try {
            stream.walk(visitor);
        } catch (XMLStreamException e) {
            throw notXml(e, reader);
        }
    }

    private static XMLStreamReader open(byte[] xml) throws Refusal {
        try {
            return FACTORY.createXMLStreamReader(new StringReader(XmlBytes.decode(xml)));
        } catch (XMLStreamException e) {
            throw notXml(e, null);
        } catch (RuntimeException e) {
            throw new Refusal(1, 1, Sentence.of("forms.xml.first-line"));
        }
    }

    private void walk(Visitor visitor) throws XMLStreamException, Refusal {
        Location before = reader.getLocation();
        afterText = false;
        while (hasNext()) {
            int event = next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(visitor, before);
                case XMLStreamConstants.END_ELEMENT -> visitor.end(depth--);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader, depth);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(
                            before.getLineNumber(), before.getColumnNumber(), Sentence.of("forms.xml.doctype"));
                default -> {} // comments and processing instructions say nothing to us
            }
            before = reader.getLocation();
            afterText = event == XMLStreamConstants.CHARACTERS;
        }
    }

    private void start(Visitor visitor, Location at) throws Refusal {
        depth++;
        elements++;
        if (depth > limits.depth()) throw tooMuch(at, Sentence.of("forms.xml.too-deep", "depth", limits.depth()));
        if (elements > limits.elements())
            throw tooMuch(at, Sentence.of("forms.xml.too-many-elements", "most", limits.elements()));
        // To know that a text has ended, the reader must already have taken the “<” that follows it.
        visitor.start(reader, depth, at.getLineNumber(), Math.max(1, at.getColumnNumber() - (afterText ? 1 : 0)));
    }

    private static Refusal tooMuch(Location at, Sentence said) {
        return new Refusal(at.getLineNumber(), at.getColumnNumber(), said);
    }

    private boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /** The JDK's reader answers some broken files with an unchecked exception; to us that is one more way of not being XML. */
    private int next() throws XMLStreamException, Refusal {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            Location at = reader.getLocation();
            throw new Refusal(at.getLineNumber(), at.getColumnNumber(), Sentence.of("forms.xml.not-well-formed"));
        }
    }

    private static Refusal notXml(XMLStreamException e, @Nullable XMLStreamReader reader) {
        Location at = e.getLocation() != null ? e.getLocation() : reader == null ? null : reader.getLocation();
        String message = String.valueOf(e.getMessage());
        int said = message.indexOf("Message: ");
        String reason = said < 0 ? message : message.substring(said + "Message: ".length());
        Sentence because = Sentence.of("forms.xml.not-well-formed-because", "reason", shortened(reason.strip()));
        return at == null ? new Refusal(1, 1, because) : new Refusal(at.getLineNumber(), at.getColumnNumber(), because);
    }

    private static String shortened(String reason) {
        String cut = reason.length() > 200 ? reason.substring(0, 200) + "…" : reason;
        return cut.endsWith(".") ? cut : cut + ".";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("The file refers to something outside itself.");
        });
        return factory;
    }

    /** Why the file was not read; always caught at the door of this module. */
    public static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Complaint complaint;

        Refusal(int line, int column, Sentence said) {
            super(said.key(), null, false, false);
            this.complaint = new Complaint(Math.max(line, 0), Math.max(column, 0), said);
        }

        public Complaint complaint() {
            return complaint;
        }
    }
}
