package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** The data itself, for programs of other people: any page on the web may read it. No transaction is open while bytes go out. */
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"ETag", "Last-Modified", "Link", "Content-Language"})
class DataDoor {
    private final Datasets datasets;
    private final Snapshots snapshots;
    private final DataAddresses addresses;
    private final AllTexts texts;
    private final Settings settings;
    private final JsonMapper json;

    DataDoor(
            Datasets datasets,
            Snapshots snapshots,
            DataAddresses addresses,
            AllTexts texts,
            Settings settings,
            JsonMapper json) {
        this.datasets = datasets;
        this.snapshots = snapshots;
        this.addresses = addresses;
        this.texts = texts;
        this.settings = settings;
        this.json = json;
    }

    /** What one of the three forms of the data does with a question it has understood. */
    private interface Giving {
        void give(Question.Understood question, Reply reply) throws IOException;
    }

    @GetMapping("/data/{dataset:[^.]+}.csv")
    @Audience(Audience.Kind.PUBLIC)
    void csv(Asker asker, @PathVariable String dataset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(asker, dataset, new Reply(request, response), this::csv);
    }

    @GetMapping("/data/{dataset:[^.]+}.json")
    @Audience(Audience.Kind.PUBLIC)
    void json(Asker asker, @PathVariable String dataset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(asker, dataset, new Reply(request, response), this::json);
    }

    @GetMapping("/data/{dataset:[^.]+}.csv-metadata.json")
    @Audience(Audience.Kind.PUBLIC)
    void metadata(Asker asker, @PathVariable String dataset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                asker,
                dataset,
                new Reply(request, response),
                (question, reply) -> reply.send(
                        "application/csvm+json", json.writeValueAsBytes(Csvw.document(question.dataset(), texts))));
    }

    private void csv(Question.Understood question, Reply reply) throws IOException {
        Dataset dataset = question.dataset();
        try (CsvFile file = snapshots.of(() -> CsvFile.of(dataset, question.language()))) {
            described(question, reply)
                    .header("Content-Disposition", "attachment; filename=\"" + dataset.id() + ".csv\"")
                    .send("text/csv;charset=UTF-8", file.tag(), file.size(), out -> Files.copy(file.path(), out));
        }
    }

    private void json(Question.Understood question, Reply reply) throws IOException {
        Datasets.Page page = snapshots.of(
                () -> Datasets.page(question.dataset(), question.after(), question.limit(), question.language()));
        Optional<String> next = page.next().map(cursor -> addresses.page(question, cursor));
        next.ifPresent(address -> reply.header("Link", "<" + address + ">; rel=\"next\""));
        described(question, reply)
                .send("application/json", json.writeValueAsBytes(JsonPage.document(question, page, next.orElse(null))));
    }

    private Reply described(Question.Understood question, Reply reply) {
        String metadata = addresses.metadata(question.dataset());
        return reply.header("Link", "<" + metadata + ">; rel=\"describedby\"; type=\"application/csvm+json\"")
                .header("Link", "<" + Licence.DEED + ">; rel=\"license\"")
                .header("Content-Language", question.language().tag())
                .changed(snapshots.of(() -> question.dataset().content().dates().modified()));
    }

    private void answer(Asker asker, String id, Reply reply, Giving giving) throws IOException {
        switch (Question.read(reply.request(), datasets.find(id))) {
            case Question.Refused refused -> tell(refused.problem(), asker, reply);
            case Question.Understood question -> {
                try {
                    giving.give(question, reply);
                } catch (Cursor.Unreadable unreadable) {
                    tell(Problem.WRONG_CURSOR, asker, reply);
                }
            }
        }
    }

    private void tell(Problem problem, Asker asker, Reply reply) throws IOException {
        String wish = Objects.requireNonNullElse(reply.request().getParameter("language"), "");
        Language language = Language.ofTag(wish).orElse(asker.language());
        problem.tell(reply.request(), reply.response(), settings, texts.in(language), json);
    }
}
