package org.romact.platform.map;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.romact.platform.page.Bundles;
import org.romact.platform.page.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map that a reader may move and enlarge, in place of the drawn one and on request. Its script, its worker, its look, its outlines and its
 * points all come from this romact.
 *
 * @param words what {@code web/src/map.mjs} says in the reader's language, as JSON
 */
public record MovableMap(String script, String worker, String look, String words) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** MapLibre's names of what its controls say (ui/default_locale.ts there), and ours. */
    private static final Map<String, String> CONTROLS = Map.of(
            "Map.Title", "title",
            "NavigationControl.ZoomIn", "larger",
            "NavigationControl.ZoomOut", "smaller",
            "Popup.Close", "close",
            "Marker.Title", "place",
            "CooperativeGesturesHandler.WindowsHelpText", "wheel",
            "CooperativeGesturesHandler.MacHelpText", "wheel-mac",
            "CooperativeGesturesHandler.MobileHelpText", "fingers");

    /** Nothing where romact was built without the bundles; the drawn map says all it has to say. */
    public static Optional<MovableMap> in(Texts t) {
        return Bundles.path("map")
                .map(script -> new MovableMap(
                        script,
                        Bundles.path("map-worker").orElseThrow(),
                        Bundles.path("map-look").orElseThrow(),
                        words(t)));
    }

    private static String words(Texts t) {
        Map<String, String> words = new TreeMap<>();
        CONTROLS.forEach((name, key) -> words.put(name, t.say("platform.map." + key)));
        words.put("together", t.say("platform.map.together", "count", "{count}"));
        return JSON.writeValueAsString(words);
    }
}
