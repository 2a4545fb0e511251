package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.Role;

@Tag("browser")
class AStrangerIsRefusedTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final RunningRomact.Town other = romact.newTown();

    @Test
    void isAskedToSignInAndFindsNothingOfAnotherTown() {
        try (RealBrowser browser = new RealBrowser()) {
            Page stranger = browser.window(390, true);
            stranger.navigate("/en/office/" + town.slug() + "/interviews");
            assertThat(stranger.url()).contains("/en/sign-in");
            Page neighbour = browser.signedIn(other.email(Role.ADMINISTRATOR), 390, true);
            neighbour.navigate("/bg/office/" + town.slug() + "/interviews");
            assertThat(neighbour.textContent("h1")).isEqualTo("Тук няма нищо");
        }
    }
}
