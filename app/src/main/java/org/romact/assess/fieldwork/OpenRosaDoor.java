package org.romact.assess.fieldwork;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.assess.questionnaire.MediaFile;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.assess.questionnaire.Version;
import org.romact.forms.xml.Complaint;
import org.romact.platform.Scope;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * OpenRosa 1.0 for ODK Collect and its kin (docs.getodk.org/openrosa). The phone's key is part of the address, as with ODK Central's app users; an
 * interview is acknowledged with 201 only after its transaction is committed.
 */
@Controller
@RequestMapping("/openrosa/{key}")
class OpenRosaDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OpenRosaDoor.class);
    private static final int LARGEST_XML = 20_000_000;
    private final Phones phones;
    private final Questionnaires questionnaires;
    private final Receiving receiving;
    private final TransactionTemplate transactions;
    private final AllTexts texts;
    private final Settings settings;
    private final Clock clock;

    OpenRosaDoor(
            Phones phones,
            Questionnaires questionnaires,
            Receiving receiving,
            TransactionTemplate transactions,
            AllTexts texts,
            Settings settings,
            Clock clock) {
        this.phones = phones;
        this.questionnaires = questionnaires;
        this.receiving = receiving;
        this.transactions = transactions;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    private interface Work {
        void answer(Phone phone, OpenRosaReply reply) throws IOException, ServletException;
    }

    @GetMapping("/formList")
    @Audience(Audience.Kind.PHONE)
    void formList(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String formID,
            Asker asker,
            HttpServletResponse response)
            throws IOException, ServletException {
        with(key, asker, response, (phone, reply) -> {
            List<Version> versions = read(() -> questionnaires.newest(phone.town())).stream()
                    .filter(version -> formID.isEmpty() || version.formId().equals(formID))
                    .toList();
            reply.write(200, OpenRosaForms.formList(base(key), versions));
        });
    }

    @GetMapping("/forms/{id}/form.xml")
    @Audience(Audience.Kind.PHONE)
    void form(@PathVariable String key, @PathVariable UUID id, Asker asker, HttpServletResponse response)
            throws IOException, ServletException {
        withVersion(key, id, asker, response, (version, reply) -> {
            response.setHeader("ETag", "\"" + version.md5() + "\"");
            reply.write(200, "text/xml;charset=UTF-8", read(() -> questionnaires.xform(id)));
        });
    }

    @GetMapping("/forms/{id}/manifest")
    @Audience(Audience.Kind.PHONE)
    void manifest(@PathVariable String key, @PathVariable UUID id, Asker asker, HttpServletResponse response)
            throws IOException, ServletException {
        withVersion(
                key,
                id,
                asker,
                response,
                (version, reply) -> reply.write(
                        200, OpenRosaForms.manifest(base(key), version, read(() -> questionnaires.files(id)))));
    }

    @GetMapping("/forms/{id}/files/{name}")
    @Audience(Audience.Kind.PHONE)
    void file(
            @PathVariable String key,
            @PathVariable UUID id,
            @PathVariable String name,
            Asker asker,
            HttpServletResponse response)
            throws IOException, ServletException {
        withVersion(key, id, asker, response, (version, reply) -> {
            Optional<MediaFile> file = read(() -> questionnaires.files(id)).stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst();
            if (file.isEmpty()) {
                reply.say(404, "error", t(asker).say("assess.openrosa.file-unknown"));
                return;
            }
            response.setHeader("ETag", "\"" + file.get().md5() + "\"");
            reply.write(200, file.get().mediaType(), file.get().content());
        });
    }

    @RequestMapping(path = "/submission", method = RequestMethod.HEAD)
    @Audience(Audience.Kind.PHONE)
    void mayISend(@PathVariable String key, Asker asker, HttpServletResponse response)
            throws IOException, ServletException {
        with(key, asker, response, (phone, reply) -> {
            response.setHeader("Location", base(key) + "/submission");
            reply.accepting(settings.uploadLimit()).empty(204);
        });
    }

    @PostMapping("/submission")
    @Audience(Audience.Kind.PHONE)
    void submission(@PathVariable String key, Asker asker, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        with(key, asker, response, (phone, reply) -> {
            reply.accepting(settings.uploadLimit());
            Optional<Incoming> incoming = read(request, reply, t(asker));
            if (incoming.isPresent()) {
                // The transaction ends inside receive: the answer below is given after its commit.
                answer(receiving.receive(phone, incoming.get()), reply, t(asker));
            }
        });
    }

    private static void answer(Receiving.Outcome outcome, OpenRosaReply reply, Texts t) throws IOException {
        switch (outcome) {
            case Receiving.Outcome.Stored(boolean refusal) ->
                reply.say(
                        201,
                        "submit_success",
                        t.say(refusal ? "assess.openrosa.refusal-stored" : "assess.openrosa.stored"));
            case Receiving.Outcome.AlreadyHere() -> reply.say(201, "submit_success", t.say("assess.openrosa.stored"));
            case Receiving.Outcome.KeptBeside() -> reply.say(409, "error", t.say("assess.openrosa.conflict"));
            case Receiving.Outcome.NotReadable(List<Complaint> why) ->
                reply.say(
                        400,
                        "error",
                        t.say(
                                "assess.openrosa.not-readable",
                                "why",
                                Receiving.sentences(why, t.language().tag())));
            case Receiving.Outcome.FormUnknown(String form, String version) ->
                reply.say(404, "error", t.say("assess.openrosa.form-unknown", "form", form, "version", version));
        }
    }

    /** The parts of the request; empty when the phone has been told what is wrong with it. */
    private Optional<Incoming> read(HttpServletRequest request, OpenRosaReply reply, Texts t) throws IOException {
        if (request.getContentLengthLong() > settings.uploadLimit()) {
            reply.say(
                    413, "error", t.say("assess.openrosa.too-large", "megabytes", settings.uploadLimit() / 1_000_000));
            return Optional.empty();
        }
        byte @Nullable [] xml = null;
        List<Incoming.IncomingFile> files = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals("xml_submission_file") && part.getSize() <= LARGEST_XML) {
                    xml = content(part);
                } else if (part.getSubmittedFileName() != null
                        && !part.getName().equals("xml_submission_file")) {
                    files.add(new Incoming.IncomingFile(
                            plainName(part.getSubmittedFileName()), type(part), content(part)));
                }
            }
        } catch (ServletException | IllegalStateException unreadable) {
            LOG.info("A phone sent what could not be taken apart: {}", unreadable.getMessage());
            boolean large = unreadable instanceof IllegalStateException;
            reply.say(
                    large ? 413 : 400,
                    "error",
                    large
                            ? t.say("assess.openrosa.too-large", "megabytes", settings.uploadLimit() / 1_000_000)
                            : t.say("assess.openrosa.no-multipart"));
            return Optional.empty();
        }
        if (xml == null) {
            reply.say(400, "error", t.say("assess.openrosa.no-form-part"));
            return Optional.empty();
        }
        return Optional.of(new Incoming(xml, files));
    }

    private void with(String key, Asker asker, HttpServletResponse response, Work work)
            throws IOException, ServletException {
        OpenRosaReply reply = new OpenRosaReply(response, clock);
        Optional<Phone> phone = phones.find(key);
        if (phone.isEmpty()) {
            reply.say(401, "error", t(asker).say("assess.openrosa.key-unknown"));
            return;
        }
        // The guard has said whether this request may write; from here on it may do so for the phone's town only.
        Scope.current().inside(phone.get().town()).enter();
        work.answer(phone.get(), reply);
    }

    private interface VersionWork {
        void answer(Version version, OpenRosaReply reply) throws IOException;
    }

    private void withVersion(String key, UUID id, Asker asker, HttpServletResponse response, VersionWork work)
            throws IOException, ServletException {
        with(key, asker, response, (phone, reply) -> {
            Optional<Version> version = read(() -> questionnaires.version(phone.town(), id));
            if (version.isEmpty()) {
                reply.say(404, "error", t(asker).say("assess.openrosa.form-gone"));
                return;
            }
            work.answer(version.get(), reply);
        });
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private String base(String key) {
        return settings.publicUrl() + "/openrosa/" + key;
    }

    private Texts t(Asker asker) {
        return texts.in(asker.language());
    }

    private static byte[] content(Part part) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static String type(Part part) {
        String type = part.getContentType();
        return type == null || type.length() > 100 ? "application/octet-stream" : type;
    }

    /** A name without folders, control characters or the wish to be anything else. */
    private static String plainName(String name) {
        String last = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isEmpty() || last.length() > 200 ? "file" : last;
    }
}
