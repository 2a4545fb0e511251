package org.romact.portal.sitemap;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.romact.platform.Language;
import org.romact.platform.page.Sitemap;

/** Pages as sitemaps.org wants them, each language's address with those of the others beside it. */
final class SitemapXml {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private SitemapXml() {}

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static byte[] pages(List<Sitemap.Entry> entries, URI base) {
        return document("urlset", xml -> {
            xml.writeNamespace("xhtml", XHTML);
            for (Sitemap.Entry entry : entries) {
                for (Language language : Language.values()) {
                    page(xml, entry, language, base);
                }
            }
        });
    }

    static byte[] index(int parts, URI base) {
        return document("sitemapindex", xml -> {
            for (int part = 1; part <= parts; part++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", base + "/sitemap-" + part + ".xml");
                xml.writeEndElement();
            }
        });
    }

    private static void page(XMLStreamWriter xml, Sitemap.Entry entry, Language language, URI base)
            throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address(base, language, entry));
        if (entry.modified().isPresent()) {
            element(xml, "lastmod", entry.modified().get().toString());
        }
        for (Language other : Language.values()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.tag());
            xml.writeAttribute("href", address(base, other, entry));
        }
        xml.writeEndElement();
    }

    private static String address(URI base, Language language, Sitemap.Entry entry) {
        return base + "/" + language.tag() + entry.rest();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static byte[] document(String root, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
        return bytes.toByteArray();
    }
}
