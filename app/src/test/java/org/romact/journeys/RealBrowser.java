package org.romact.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.openform.OpenForms;

/** Debian's chromium, driven by Playwright. One for each test class; closes with it. */
public final class RealBrowser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final RunningRomact romact = RunningRomact.get();

    /** A window of its own, without cookies. */
    public Page window(int width, boolean script) {
        return window(width, script, options -> options);
    }

    /** One that differs in something else: its zoom, its colours, how it moves. */
    public Page window(int width, boolean script, UnaryOperator<Browser.NewContextOptions> otherwise) {
        BrowserContext context = browser.newContext(otherwise.apply(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(script)
                .setLocale("en")
                .setBaseURL(romact.address)));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** A window in which somebody has signed in by typing. */
    public Page signedIn(String email, int width, boolean script) {
        Page page = window(width, script);
        page.navigate("/en/sign-in");
        page.fill("#field-email", email);
        page.fill("#field-password", RunningRomact.PASSWORD);
        page.click("form.stack button");
        page.waitForURL("**/en/account");
        return page;
    }

    /** Nobody fills a form in under three seconds but a machine; a test does, and then sends what a slower person would. */
    public void sealAMinuteAgo(Page page, String form) {
        page.evaluate(
                "([name, value]) => { document.getElementsByName(name)[0].value = value; }",
                List.of(OpenForms.SEAL, new Visitor(romact).sealed(form)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
