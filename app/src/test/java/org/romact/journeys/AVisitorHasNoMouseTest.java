package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who has nothing but a keyboard: everything is reached, seen and left again with Tab, Enter, arrows and Escape. */
class AVisitorHasNoMouseTest extends MainPagesInABrowser {
    /** What has the focus: its place in the body (sheets may still come into the head), where it stands, and whether a mark around it can be seen. */
    private static final String FOCUSED = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return null;
              const style = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              const mark = one.closest('svg') ? getComputedStyle(one.querySelector('.mark') || one) : null;
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                || (mark !== null && parseFloat(mark.strokeWidth) >= 5);
              const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return { place: [...document.body.querySelectorAll('*')].indexOf(one), name: one.outerHTML.slice(0, 120), marked, seen };
            }""";

    private static final String REACHABLE = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(one => one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true })).length""";

    @Test
    void theFirstStopLeadsPastTheMenu() {
        Page page = browser.window(1024, true);
        page.navigate("/en/news");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.waitForCondition(() -> (Boolean) page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"));
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("document.activeElement.closest('main') !== null"))
                .isTrue();
    }

    @Test
    void everyStopIsSeenAndNoneHolds() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            Page page = browser.window(
                    width,
                    true,
                    options -> options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            for (String path : pages.paths()) {
                page.navigate("/en" + path);
                faults.addAll(walk(page, path + " at " + width));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Tab by Tab from the top until the focus has left the page, or is at its beginning again. */
    private static List<String> walk(Page page, String name) {
        List<String> faults = new ArrayList<>();
        int reachable = (Integer) page.evaluate(REACHABLE);
        List<Object> stops = new ArrayList<>();
        while (stops.size() <= reachable) {
            page.keyboard().press("Tab");
            Object stop = page.evaluate(FOCUSED);
            if (stop == null) {
                break;
            }
            @SuppressWarnings("unchecked")
            java.util.Map<String, Object> focused = (java.util.Map<String, Object>) stop;
            if (!stops.isEmpty() && stops.getFirst().equals(focused.get("place"))) {
                break;
            }
            stops.add(focused.get("place"));
            if (!Boolean.TRUE.equals(focused.get("seen")) || !Boolean.TRUE.equals(focused.get("marked"))) {
                faults.add(name + ": the focus cannot be seen on " + focused.get("name"));
            }
        }
        if (stops.size() != reachable || stops.stream().distinct().count() != reachable) {
            faults.add(name + ": " + reachable + " can be reached, " + stops.size() + " stops were made");
        }
        return faults;
    }

    @Test
    void theMenuOfLanguagesOpensAndCloses() {
        Page page = browser.window(1024, true);
        page.navigate("/en");
        tabTo(page, "details.drop summary");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("document.activeElement.matches('.languages a')"))
                .isTrue();
        page.keyboard().press("Escape");
        assertThat((Boolean) page.evaluate("document.activeElement.matches('details.drop:not([open]) summary')"))
                .isTrue();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/bg");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("bg");
    }

    @Test
    void searchesAndOpensWhatWasFound() {
        Page page = browser.window(1024, true);
        page.navigate("/en");
        tabTo(page, "#find");
        page.keyboard().type(pages.word);
        page.keyboard().press("Enter");
        page.waitForURL("**/en/search?q=" + pages.word);
        tabTo(page, ".publications a");
        page.keyboard().press("Enter");
        page.waitForURL("**/en/news/*");
        assertThat(page.textContent("h1")).isEqualTo("News of " + pages.word);
    }

    @Test
    void joinsTheAlliance() {
        Page page = browser.window(1024, true);
        page.navigate("/en");
        tabTo(page, ".ways a[href='/en/join']");
        page.keyboard().press("Enter");
        page.waitForURL("**/en/join");
        tabTo(page, "#field-name");
        page.keyboard().type("Mestská časť Nová");
        page.keyboard().press("Tab");
        page.keyboard().type("Slovakia");
        page.keyboard().press("Tab");
        page.keyboard().type("mouseless@town.example");
        browser.sealAMinuteAgo(page, "join");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.type")).isEqualTo("submit");
        page.keyboard().press("Enter");
        page.waitForURL("**/en/join/*/authority");
        assertThat(page.inputValue("#field-name")).isEqualTo("Mestská časť Nová");
        tabTo(page, "select[name=kind]");
        page.keyboard().press("ArrowDown");
        assertThat(page.inputValue("select[name=kind]")).isNotEmpty();
        tabTo(page, "main form button[name=then]");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/en/join/[^/]+"));
        assertThat(page.textContent("h1")).isNotBlank();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }
}
