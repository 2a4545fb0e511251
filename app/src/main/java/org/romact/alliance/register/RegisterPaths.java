package org.romact.alliance.register;

import java.util.Map;
import org.romact.platform.opendata.ApiFile;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** The participants as points on a map, in the OpenAPI document. */
@Component
class RegisterPaths implements ApiPaths {

    @Override
    public Map<String, Object> paths(Texts t) {
        return Map.of(
                "/{lang}/alliance.geojson",
                ApiFile.of(
                                "participants-geojson",
                                t.say("alliance.register.title"),
                                "application/geo+json",
                                ApiFile.language(t))
                        .path(t));
    }
}
