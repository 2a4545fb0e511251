package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;

class RoutesTest {
    private final RunningRomact romact = RunningRomact.get();

    @Test
    void everyRouteDeclaresItsAudience() {
        assertThat(Route.all(romact))
                .isNotEmpty()
                .allSatisfy(
                        route -> assertThat(route.audience()).as(route.path()).isNotNull());
    }

    /** Whoever opens a page to more people sees it in the difference of this file. */
    @Test
    void theListOfRoutesIsTheOneCheckedIn() throws IOException {
        List<String> lines = Route.all(romact).stream().map(Route::line).toList();
        Files.write(Path.of("target/routes.txt"), lines);
        assertThat(lines)
                .as("copy app/target/routes.txt to app/routes.txt after looking at it")
                .isEqualTo(Files.readAllLines(Path.of("routes.txt")));
    }
}
