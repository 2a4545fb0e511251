package org.romact.portal.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://demo.example",
                "http://10.0.0.7:8080",
                "https://127.example",
                "https://localhost.example"
            })
    void aDemonstrationIsNotToBeFound(String address) {
        assertThat(Robots.text(true, URI.create(address)))
                .contains("Disallow: /\n")
                .doesNotContain("Sitemap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
    void onLoopbackNothingNeedsToBeForbidden(String address) {
        assertThat(Robots.text(true, URI.create(address)))
                .doesNotContain("Disallow: /\n")
                .contains("Sitemap: " + address + "/sitemap.xml");
    }

    @Test
    void aRealOneIsToBeFound() {
        assertThat(Robots.text(false, URI.create("https://romact.example")))
                .contains("Disallow: /*/office/", "Sitemap: https://romact.example/sitemap.xml")
                .doesNotContain("Disallow: /\n");
    }
}
