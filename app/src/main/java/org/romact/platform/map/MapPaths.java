package org.romact.platform.map;

import java.util.Map;
import org.romact.platform.opendata.ApiFile;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** The outlines under the movable map, in the OpenAPI document: they are anybody's to use. */
@Component
class MapPaths implements ApiPaths {

    @Override
    public Map<String, Object> paths(Texts t) {
        return Map.of(
                "/maps/europe.geojson",
                ApiFile.of("outlines-geojson", t.say("platform.map.outlines"), "application/geo+json")
                        .path(t));
    }
}
