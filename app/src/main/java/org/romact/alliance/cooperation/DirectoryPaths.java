package org.romact.alliance.cooperation;

import java.util.Map;
import org.romact.platform.opendata.ApiFile;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** The directory of organisations, in the OpenAPI document. */
@Component
class DirectoryPaths implements ApiPaths {

    @Override
    public Map<String, Object> paths(Texts t) {
        return Map.of(
                "/{lang}/organisations.csv",
                ApiFile.of(
                                "organisations-csv",
                                t.say("alliance.cooperation.directory.title"),
                                "text/csv",
                                ApiFile.language(t))
                        .path(t));
    }
}
