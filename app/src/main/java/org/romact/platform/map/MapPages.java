package org.romact.platform.map;

import java.util.function.Supplier;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/** The picture under every map: drawn once, the same for all. */
@Controller
public class MapPages {
    private final Supplier<byte[]> picture =
            SingletonSupplier.of(() -> Outlines.read().picture());

    @GetMapping("/maps/europe.svg")
    @Audience(Audience.Kind.PUBLIC)
    Answer europe() {
        return new Answer.Download("image/svg+xml", null, picture.get());
    }
}
