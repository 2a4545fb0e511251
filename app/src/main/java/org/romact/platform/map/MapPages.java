package org.romact.platform.map;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Audience;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies under every map, made once and the same for all: a picture, and outlines for the map that can be moved. */
@Controller
public class MapPages {
    private final Supplier<byte[]> picture =
            SingletonSupplier.of(() -> Outlines.read().picture());
    private final Supplier<byte[]> outlines = SingletonSupplier.of(OutlinesGeoJson::write);

    @GetMapping("/maps/europe.svg")
    @Audience(Audience.Kind.PUBLIC)
    Answer europe(HttpServletResponse response) {
        keepForADay(response);
        return new Answer.Download("image/svg+xml", null, picture.get());
    }

    @GetMapping("/maps/europe.geojson")
    @Audience(Audience.Kind.PUBLIC)
    Answer outlines(HttpServletResponse response) {
        keepForADay(response);
        return new Answer.Download("application/geo+json", null, outlines.get());
    }

    /** They change with a version of romact at most. */
    private static void keepForADay(HttpServletResponse response) {
        response.setHeader(
                "Cache-Control",
                CacheControl.maxAge(Duration.ofDays(1)).cachePublic().getHeaderValue());
    }
}
