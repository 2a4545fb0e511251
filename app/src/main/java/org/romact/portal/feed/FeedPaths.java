package org.romact.portal.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.platform.opendata.ApiFile;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** Feeds, in the OpenAPI document. */
@Component
class FeedPaths implements ApiPaths {

    @Override
    public Map<String, Object> paths(Texts t) {
        Map<String, Object> name = ApiFile.inAddress("name", t.say("portal.api.feed-name"), Map.of("type", "string"));
        Map<String, Object> paths = new LinkedHashMap<>();
        for (FeedWriter.Form form : FeedWriter.Form.values()) {
            paths.put(
                    "/{lang}/feeds/{name}." + form.ending(),
                    ApiFile.of(
                                    "feed-" + form.ending(),
                                    t.say("portal.feeds.about"),
                                    form.plainType(),
                                    ApiFile.language(t),
                                    name)
                            .path(t));
        }
        return paths;
    }
}
