package org.romact.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** How every journey through the ten main pages begins: the pages have something on them, and one browser is open until the last step. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainPagesInABrowser {
    MainPages pages;
    RealBrowser browser;

    @BeforeAll
    void open() {
        pages = new MainPages();
        browser = new RealBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
    }
}
