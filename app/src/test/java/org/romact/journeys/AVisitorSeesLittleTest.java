package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.romact.platform.Language;

/** Somebody who enlarges, who wants other colours, or whom movement makes ill: the ten main pages follow. */
class AVisitorSeesLittleTest extends MainPagesInABrowser {
    /** Words that stand in a box too narrow for them, or beyond the edge of the window, and are neither meant to be unseen nor in a part that scrolls by itself. */
    private static final String CUT = """
            [...document.body.querySelectorAll('*')].filter(one => {
              if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.unseen, .skip, .trap, .scroll, svg')) return false;
              if (![...one.childNodes].some(child => child.nodeType === 3 && child.data.trim())) return false;
              const style = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              if (style.clipPath !== 'none' && box.width <= 1) return false;
              const hides = ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
              const lies = style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1;
              return hides || lies || box.right > innerWidth + 1 || box.left < -1;
            }).map(one => one.tagName + ' ' + one.textContent.trim().slice(0, 60))""";

    private static final String MOVES = """
            [...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(part => {
              const style = getComputedStyle(one, part || null);
              return style.animationName !== 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0) || style.scrollBehavior === 'smooth';
            })).map(one => one.outerHTML.slice(0, 80))""";

    /** In forced colours a control without a border is only words. */
    private static final String WITHOUT_EDGE = """
            [...document.querySelectorAll('button:not(.plain), .button, input:not([type=hidden]), select, textarea')]
              .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.trap'))
              .filter(one => {
                const style = getComputedStyle(one);
                return style.borderStyle === 'none' || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === style.backgroundColor;
              }).map(one => one.outerHTML.slice(0, 100))""";

    /** A window of 1280 pixels at 200 %: 640 pixels of two dots each. */
    @Test
    void atTwiceTheSizeNothingIsCut() {
        Page page = browser.window(640, true, options -> options.setDeviceScaleFactor(2));
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String path : pages.paths()) {
                page.navigate("/" + language.tag() + path);
                faults.addAll(cut(page, "/" + language.tag() + path));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withLettersTwiceAsLargeNothingIsCut() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(640, 1280)) {
            Page page = browser.window(width, true);
            for (Language language : Language.values()) {
                for (String path : pages.paths()) {
                    page.navigate("/" + language.tag() + path);
                    page.evaluate("document.documentElement.style.fontSize = '200%'");
                    faults.addAll(cut(page, "/" + language.tag() + path + " at " + width));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingMovesForWhomMovementMakesIll() {
        Page page = window(options -> options.setReducedMotion(ReducedMotion.REDUCE));
        List<String> faults = new ArrayList<>();
        for (String path : pages.paths()) {
            page.navigate("/en" + path);
            faults.addAll(list(page, MOVES, path));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void inForcedColoursButtonsHaveEdgesAndTheFocusIsSeen() {
        Page page = window(options -> options.setForcedColors(ForcedColors.ACTIVE));
        List<String> faults = new ArrayList<>();
        for (String path : pages.paths()) {
            page.navigate("/en" + path);
            faults.addAll(list(page, WITHOUT_EDGE, path));
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(document.activeElement))"))
                    .as(path)
                    .isTrue();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void darkColoursAreLegible() {
        Page page = window(options -> options.setColorScheme(ColorScheme.DARK));
        List<String> faults = new ArrayList<>();
        for (String path : pages.paths()) {
            page.navigate("/en" + path);
            new AxeBuilder(page)
                    .withRules(List.of("color-contrast", "link-in-text-block"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> faults.add(path + ": " + rule.getId() + " at "
                            + rule.getNodes().getFirst().getTarget()));
        }
        assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 24, 29)");
        assertThat(faults).isEmpty();
    }

    private Page window(UnaryOperator<Browser.NewContextOptions> otherwise) {
        return browser.window(1024, true, otherwise);
    }

    private static List<String> cut(Page page, String name) {
        List<String> faults = list(page, CUT, name + " cuts");
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            faults.add(name + " scrolls sideways");
        }
        return faults;
    }

    private static List<String> list(Page page, String question, String name) {
        List<String> faults = new ArrayList<>();
        ((List<?>) page.evaluate(question)).forEach(found -> faults.add(name + ": " + found));
        return faults;
    }
}
