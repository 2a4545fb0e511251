package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import tools.jackson.databind.json.JsonMapper;

/** Why data cannot be given, as problem+json (RFC 9457). Each kind is explained on the page of open data, where its type leads. */
enum Problem {
    UNKNOWN_DATASET(404),
    WRONG_CURSOR(400),
    WRONG_LIMIT(400),
    WRONG_LANGUAGE(400);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> codes() {
        return List.of(values()).stream().map(Problem::code).toList();
    }

    Map<String, Object> document(String address, Settings settings, Texts t) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", settings.publicUrl() + "/" + t.language().tag() + "/data#problem-" + code());
        problem.put("title", t.say("portal.problem." + code()));
        problem.put("status", status);
        problem.put("detail", t.say("portal.problem." + code() + ".advice"));
        problem.put("instance", address);
        return problem;
    }

    void tell(HttpServletRequest request, HttpServletResponse response, Settings settings, Texts t, JsonMapper json)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", t.language().tag());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        response.getOutputStream().write(json.writeValueAsBytes(document(request.getRequestURI(), settings, t)));
    }
}
