package org.romact.platform.opendata;

import java.util.Map;
import org.romact.platform.page.Texts;

/**
 * A module with public addresses for programs, told in the OpenAPI document: by path, Path Item Objects of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0). An
 * example with {@code x-request} is run by a test and must be what that request is answered.
 */
public interface ApiPaths {

    /** Asked in a transaction of the public role, so examples may be read from the database. */
    Map<String, Object> paths(Texts t);
}
