package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A search engine looks for the public pages. */
class A04_SitemapTest {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Fetched fetched = new Fetched();

    @Test
    void everyAddressAnswersAndNamesItsOtherLanguages() throws Exception {
        NodeList urls = sitemap("/sitemap.xml").getElementsByTagNameNS(NAMESPACE, "url");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            addresses.add(url.getElementsByTagNameNS(NAMESPACE, "loc").item(0).getTextContent());
            assertThat(url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")
                            .getLength())
                    .isEqualTo(Language.values().length);
        }
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        romact.address + "/en",
                        romact.address + "/hu/towns/" + town.slug(),
                        romact.address + "/bg/data/figures",
                        romact.address + "/sk/privacy")
                .noneMatch(address -> address.contains("office") || address.contains("sign-in"));
        // Every page once in English and a few in each of the others: they differ by their texts only.
        addresses.stream()
                .filter(address ->
                        address.contains("/en") || address.contains("/data") || address.contains(town.slug()))
                .forEach(address -> assertThat(fetched.get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void aPartThatIsNotThereIsNotFound() throws Exception {
        assertThat(sitemap("/sitemap-1.xml").getDocumentElement().getLocalName())
                .isEqualTo("urlset");
        assertThat(fetched.get("/sitemap-0.xml").statusCode()).isEqualTo(404);
        assertThat(fetched.get("/sitemap-99999999999.xml").statusCode()).isEqualTo(404);
        assertThat(fetched.get("/sitemap-1000.xml").statusCode()).isEqualTo(404);
    }

    /** What stands before the public is in portal/sitemap/RobotsTest; this one is on loopback, where no search engine comes. */
    @Test
    void searchEnginesAreToldWhatIsNotForThem() {
        assertThat(fetched.get("/robots.txt").body())
                .contains("Disallow: /*/office/\n", "Sitemap: " + romact.address + "/sitemap.xml");
    }

    private Document sitemap(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(fetched.get(path).body().getBytes(StandardCharsets.UTF_8)));
    }
}
