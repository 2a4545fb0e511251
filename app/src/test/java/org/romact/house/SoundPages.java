package org.romact.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.romact.RunningRomact;

/** What every page is held to: accessible, small, no wider than the window, asking nobody else for anything, nothing wrong in the console, sound HTML. */
public final class SoundPages {
    private static final int MOST_REQUESTS = 10;

    private final RunningRomact romact;

    public SoundPages(RunningRomact romact) {
        this.romact = romact;
    }

    public List<String> faults(Page page, String path) {
        List<String> complaints = new ArrayList<>();
        Consumer<String> breaks = error -> complaints.add(path + " breaks: " + error);
        Consumer<ConsoleMessage> says = message -> {
            // A page that is meant to be answered 404 is no complaint about the page.
            boolean itself = message.location().startsWith(romact.address + path + ":");
            if (message.type().equals("error") && !itself) {
                complaints.add(path + " says in the console: " + message.text());
            }
        };
        // What a page names twice is fetched once.
        Set<String> requests = new LinkedHashSet<>();
        Consumer<Request> asks = request -> {
            if (!request.url().startsWith("data:")) {
                requests.add(request.url());
            }
            if (!request.url().startsWith(romact.address) && !request.url().startsWith("data:")) {
                complaints.add(path + " asks " + request.url());
            }
        };
        page.onPageError(breaks);
        page.onConsoleMessage(says);
        page.onRequest(asks);
        page.navigate(path);
        List<String> faults = faultsOfOpenPage(page, path);
        faults.addAll(complaints);
        if (requests.size() > MOST_REQUESTS) {
            faults.add(path + " makes " + requests.size() + " requests: " + requests);
        }
        // One window shows page after page: whoever listened to the last one hears no more.
        page.offPageError(breaks);
        page.offConsoleMessage(says);
        page.offRequest(asks);
        return faults;
    }

    public static List<String> faultsOfOpenPage(Page page, String name) {
        List<String> faults = new ArrayList<>();
        // Who arrives from elsewhere has the stylesheet in the page, which counts as little as the one beside it.
        String html = page.content().replaceFirst("(?s)<style>.*?</style>", "");
        if (html.length() > 100_000) {
            faults.add(name + " is " + html.length() + " characters long");
        }
        // Our pages hold no frame of another origin; without the detour that such frames need, axe takes half the time.
        for (Rule rule : new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()) {
            faults.add(name + ": axe " + rule.getId() + " at "
                    + rule.getNodes().getFirst().getTarget());
        }
        boolean wide =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (wide) {
            faults.add(name + " scrolls sideways");
        }
        return faults;
    }

    /** What the Nu HTML checker calls errors, one a line. */
    public static String nu(String html) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setForceHTML(true);
        String found = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return found.lines().filter(line -> line.contains(" error: ")).collect(Collectors.joining("\n"));
    }
}
