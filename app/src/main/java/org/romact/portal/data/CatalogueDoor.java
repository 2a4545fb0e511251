package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.romact.platform.Language;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** What describes the data: the catalogue in two forms, and the OpenAPI document. */
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = "ETag")
class CatalogueDoor {
    private final Catalogue catalogue;
    private final OpenApi api;
    private final Snapshots snapshots;
    private final AllTexts texts;
    private final Settings settings;
    private final JsonMapper json;

    CatalogueDoor(
            Catalogue catalogue, OpenApi api, Snapshots snapshots, AllTexts texts, Settings settings, JsonMapper json) {
        this.catalogue = catalogue;
        this.api = api;
        this.snapshots = snapshots;
        this.texts = texts;
        this.settings = settings;
        this.json = json;
    }

    /** Whoever follows the name of a dataset in the catalogue gets the form they can read. */
    @GetMapping("/catalog")
    @Audience(Audience.Kind.PUBLIC)
    void catalogue(Asker asker, HttpServletRequest request, HttpServletResponse response) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        String to = accept.contains("text/html")
                ? asker.path("/data")
                : accept.contains("json") ? "/catalog.jsonld" : "/catalog.ttl";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.addHeader("Vary", "Accept, Accept-Language");
    }

    @GetMapping("/catalog.ttl")
    @Audience(Audience.Kind.PUBLIC)
    void turtle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = Turtle.of(snapshots.of(catalogue::graph));
        new Reply(request, response).send("text/turtle;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/catalog.jsonld")
    @Audience(Audience.Kind.PUBLIC)
    void jsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document = json.writeValueAsBytes(JsonLd.of(snapshots.of(catalogue::graph)));
        new Reply(request, response).send("application/ld+json", document);
    }

    @GetMapping("/api/openapi.json")
    @Audience(Audience.Kind.PUBLIC)
    void openApi(Asker asker, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wish = Objects.requireNonNullElse(request.getParameter("language"), "en");
        if (Language.ofTag(wish).isEmpty()) {
            Problem.WRONG_LANGUAGE.tell(request, response, settings, texts.in(asker.language()), json);
            return;
        }
        Language language = Language.ofTag(wish).orElseThrow();
        byte[] document = json.writeValueAsBytes(snapshots.of(() -> api.document(texts.in(language))));
        new Reply(request, response).header("Content-Language", language.tag()).send("application/json", document);
    }
}
