package org.romact.portal.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.platform.page.Sitemap;

class SitemapPartsTest {
    private static final URI BASE = URI.create("https://romact.example.org");

    @Test
    void aPartStaysBelowWhatAFileMayHold() {
        int perPart = 5000;
        assertThat(SitemapPages.parts(perPart)).isEqualTo(1);
        assertThat(SitemapPages.parts(perPart + 1)).isEqualTo(2);
        List<Sitemap.Entry> entries = Collections.nCopies(perPart, Sitemap.Entry.of("/towns/" + "a".repeat(60)));
        byte[] part = SitemapXml.pages(entries, BASE);
        assertThat(part.length).isLessThan(50_000_000);
        assertThat(new String(part, StandardCharsets.UTF_8).split("<url>", -1).length - 1)
                .isLessThanOrEqualTo(50_000);
    }

    @Test
    void theIndexNamesEachPart() {
        assertThat(new String(SitemapXml.index(2, BASE), StandardCharsets.UTF_8))
                .contains("<loc>https://romact.example.org/sitemap-1.xml</loc>", "/sitemap-2.xml</loc>")
                .doesNotContain("/sitemap-3.xml");
    }

    @Test
    void aRealRomactIsToBeFoundButForItsDesks() {
        assertThat(Robots.text(false, BASE))
                .contains("Disallow: /*/office/", "Sitemap: https://romact.example.org/sitemap.xml")
                .doesNotContain("Disallow: /\n");
    }
}
