package org.romact.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.romact.RunningRomact;

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
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(script)
                .setLocale("en")
                .setBaseURL(romact.address));
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

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
