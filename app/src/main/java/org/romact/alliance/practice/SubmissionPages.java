package org.romact.alliance.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.content.Files;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * For whoever tells a practice, without an account: a form, a letter, and a dossier that its link opens. Each handler is one transaction, begun only once
 * the dossier is known; therefore not {@code @Pages}.
 */
@Controller
public class SubmissionPages {
    static final String FORM = "practice";
    private static final int MOST_FILES = 10;
    /** Of all versions together, for what was sent in stays. */
    private static final int MOST_FILES_EVER = 50;

    private final DossierLinks links;
    private final Telling telling;
    private final Practices practices;
    private final Versions versions;
    private final SubmissionParts parts;

    SubmissionPages(
            DossierLinks links, Telling telling, Practices practices, Versions versions, SubmissionParts parts) {
        this.links = links;
        this.telling = telling;
        this.practices = practices;
        this.versions = versions;
        this.parts = parts;
    }

    /** What the forms need besides what was typed. */
    @org.springframework.stereotype.Component
    record SubmissionParts(
            OpenForms openForms, Files files, VersionFiles versionFiles, Places places, AllTexts texts) {}

    /** @param placesLike places of the list that may be meant, by their number */
    public record Form(
            PracticeForm typed, Complaints complaints, Choices choices, Map<String, String> placesLike, String seal) {}

    public record Dossier(
            Practice practice,
            Version version,
            List<Practices.Passage> passages,
            List<Files.Kept> files,
            Form form,
            String link) {}

    @GetMapping("/{lang}/practices/new")
    @Audience(Audience.Kind.VISITOR)
    Answer blank(Asker asker) {
        return fresh(asker, PracticeForm.empty(asker.language()), new Complaints());
    }

    @PostMapping("/{lang}/practices/new")
    @Audience(Audience.Kind.VISITOR)
    Answer begin(Asker asker, HttpServletRequest request, @ModelAttribute PracticeForm form) {
        UUID id = UUID.randomUUID();
        return links.inside(id, () -> {
            Complaints complaints = new Complaints();
            form.readEmail(complaints);
            Optional<Content> content = form.read(complaints);
            if (!complaints.any()) {
                parts.openForms().refusal(FORM, request).ifPresent(key -> complaints.add("seal", key));
            }
            if (complaints.any()) {
                return fresh(asker, form, complaints).refused();
            }
            telling.begin(id, form.email(), asker.language(), content.orElseThrow());
            return Answer.Redirect.to(asker.path("/practices"))
                    .saying(
                            "alliance.practices.link-sent",
                            Map.of("email", form.email().strip()));
        });
    }

    @GetMapping("/{lang}/practices/dossier/{link}")
    @Audience(Audience.Kind.VISITOR)
    Answer dossier(Asker asker, @PathVariable String link) {
        return links.open(link, id -> {
            Practice practice = practices.get(id);
            Content content = versions.get(id, practice.version()).content();
            return dossier(asker, link, practice, PracticeForm.of(practice.email(), content), new Complaints());
        });
    }

    @PostMapping("/{lang}/practices/dossier/{link}")
    @Audience(Audience.Kind.VISITOR)
    Answer write(
            Asker asker,
            @PathVariable String link,
            @ModelAttribute PracticeForm form,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(required = false) List<MultipartFile> files) {
        return links.open(link, id -> {
            Practice practice = practices.get(id);
            Complaints complaints = new Complaints();
            boolean saves = practice.draft() && !then.equals("send");
            if (practice.open()) {
                keep(practice, files, form.remove(), complaints);
            }
            Optional<Content> content = form.read(complaints);
            if (!saves) {
                form.whole(complaints);
            }
            complaints.addIf(
                    !practice.draft() && form.reason().isBlank(), "reason", "alliance.practices.reason-missing");
            if (content.isEmpty() || complaints.any()) {
                return dossier(asker, link, practice, form, complaints).refused();
            }
            Answer.Redirect back = Answer.Redirect.to(asker.path("/practices/dossier/" + link));
            if (saves) {
                telling.save(practice, content.get());
                return back.saying("alliance.practices.saved");
            }
            Practice.Step step = practice.draft()
                    ? telling.submit(practice, content.get())
                    : telling.correct(practice, content.get(), form.correction(practice));
            return switch (step) {
                case Practice.Step.To to -> back.saying("alliance.practices.sent");
                case Practice.Step.Refused(String key) -> back.warning(key);
            };
        });
    }

    @PostMapping("/{lang}/practices/dossier/{link}/withdraw")
    @Audience(Audience.Kind.VISITOR)
    Answer withdraw(Asker asker, @PathVariable String link, @RequestParam(defaultValue = "") String reason) {
        return links.open(link, id -> {
            Answer.Redirect back = Answer.Redirect.to(asker.path("/practices/dossier/" + link));
            return switch (telling.withdraw(practices.get(id), Practice.reason(reason))) {
                case Practice.Step.To to -> back.saying("alliance.practices.withdrawn-done");
                case Practice.Step.Refused(String key) -> back.warning(key);
            };
        });
    }

    @GetMapping("/{lang}/practices/dossier/{link}/files/{file}")
    @Audience(Audience.Kind.VISITOR)
    Answer file(@PathVariable String link, @PathVariable UUID file) {
        return links.open(link, id -> parts.versionFiles().download(id, file));
    }

    /**
     * What can be kept is kept; a file that cannot is named beside its field, and the others stay. What no version has yet can be thrown away; of what one has
     * the next is sent in without it.
     */
    private void keep(Practice practice, @Nullable List<MultipartFile> sent, List<UUID> remove, Complaints complaints) {
        Set<UUID> sentIn = parts.versionFiles().sentIn(practice.id());
        next(practice).stream()
                .map(Files.Kept::id)
                .filter(file -> remove.contains(file) && !sentIn.contains(file))
                .forEach(parts.files()::remove);
        for (MultipartFile file : Objects.requireNonNullElse(sent, List.<MultipartFile>of())) {
            if (!file.isEmpty()) {
                Optional<String> full = full(practice, remove);
                if (full.isPresent()) {
                    complaints.add("files", full.get());
                    return;
                }
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                switch (parts.files().keep(practice.id(), name, bytes(file))) {
                    case Files.Outcome.Stored stored -> {}
                    case Files.Outcome.Refused(String key) -> complaints.add("files", key);
                }
            }
        }
    }

    private Optional<String> full(Practice practice, List<UUID> remove) {
        long now = next(practice).stream()
                .filter(file -> !remove.contains(file.id()))
                .count();
        if (now >= MOST_FILES) {
            return Optional.of("alliance.practices.files-many");
        }
        return parts.files().list(practice.id()).size() >= MOST_FILES_EVER
                ? Optional.of("alliance.practices.files-many-ever")
                : Optional.empty();
    }

    /** What whoever holds the link may still put together. */
    private List<Files.Kept> next(Practice practice) {
        return parts.versionFiles().forTheNext(practice.id(), practice.version());
    }

    private Answer.Page fresh(Asker asker, PracticeForm typed, Complaints complaints) {
        return Answer.Page.of("alliance/practice-new", form(asker, typed, complaints), "alliance.practices.new.title")
                .under(crumb(asker));
    }

    private Answer.Page dossier(
            Asker asker, String link, Practice practice, PracticeForm typed, Complaints complaints) {
        Dossier dossier = new Dossier(
                practice,
                versions.get(practice.id(), practice.version()),
                practices.passages(practice.id()),
                practice.open() ? next(practice) : parts.versionFiles().of(practice.id(), practice.version()),
                form(asker, typed, complaints),
                link);
        return Answer.Page.of("alliance/practice-dossier", dossier, "alliance.practices.dossier.title")
                .titled(Map.of("title", dossier.version().content().story().title()))
                .under(crumb(asker));
    }

    private Form form(Asker asker, PracticeForm typed, Complaints complaints) {
        Map<String, String> like = new LinkedHashMap<>();
        if (Choices.COUNTRIES.contains(typed.country()) && !typed.place().isBlank()) {
            parts.places()
                    .like(typed.country(), typed.place(), 6)
                    .forEach(place -> like.put(Long.toString(place.id()), place.name()));
        }
        return new Form(
                typed,
                complaints,
                Choices.in(parts.texts().in(asker.language())),
                like,
                parts.openForms().seal(FORM));
    }

    private Crumb crumb(Asker asker) {
        return new Crumb(parts.texts().in(asker.language()).say("alliance.practices.title"), asker.path("/practices"));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
