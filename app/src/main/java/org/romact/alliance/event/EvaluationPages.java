package org.romact.alliance.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evaluation: sent once by the link, read by the secretariat as sums. */
@Pages
public class EvaluationPages {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationPages own;
    private final EventEditPages desk;
    private final Evaluations evaluations;
    private final Clock clock;

    EvaluationPages(
            Events events,
            Registrations registrations,
            RegistrationPages own,
            EventEditPages desk,
            Evaluations evaluations,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.own = own;
        this.desk = desk;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** @param counts how often each mark from 1 to 5 was given */
    public record Line(String question, double mean, List<Long> counts) {}

    public record Results(
            Event event, long answers, boolean shown, List<Line> lines, List<String> liked, List<String> better) {}

    @PostMapping("/{lang}/events/registration/{token}/evaluation")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @PathVariable String token, @RequestParam Map<String, String> typed) {
        Registration registration = own.open(token);
        Event event = events.get(registration.event());
        Complaints complaints = new Complaints();
        Map<String, Integer> marks = new LinkedHashMap<>();
        for (String question : Evaluations.QUESTIONS) {
            String mark = typed.getOrDefault(question, "");
            if (mark.matches("[1-5]")) {
                marks.put(question, Integer.valueOf(mark));
            } else {
                complaints.add(question, "alliance.event.evaluation.mark-missing");
            }
        }
        String liked = typed.getOrDefault("liked", "").strip();
        String better = typed.getOrDefault("better", "").strip();
        complaints.addIf(liked.length() > 2000, "liked", "alliance.event.form.too-long");
        complaints.addIf(better.length() > 2000, "better", "alliance.event.form.too-long");
        if (complaints.any()) {
            return own.own(asker, token, registration, complaints, typed).refused();
        }
        Answer.Redirect back = Answer.Redirect.to(asker.path("/events/registration/" + token));
        boolean open = event.state() == Event.State.PUBLISHED && event.hasEnded(clock.instant());
        if (!open || !registrations.setEvaluated(registration.id())) {
            return back.warning("alliance.event.evaluation.not-now");
        }
        evaluations.add(event.id(), new Evaluations.Evaluation(marks, liked, better));
        return back.saying("alliance.event.evaluation.thanks");
    }

    @GetMapping("/{lang}/secretariat/events/{id}/evaluation")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer results(Asker asker, @PathVariable UUID id) {
        Event event = events.get(id);
        List<Evaluations.Evaluation> all = evaluations.list(id);
        List<Line> lines = Evaluations.QUESTIONS.stream()
                .map(question -> line(question, all))
                .toList();
        Results results = new Results(
                event,
                evaluations.count(id),
                !all.isEmpty(),
                lines,
                words(all.stream().map(Evaluations.Evaluation::liked).toList()),
                words(all.stream().map(Evaluations.Evaluation::better).toList()));
        return Answer.Page.of("alliance/event-evaluation", results, "alliance.event.evaluation.results")
                .under(desk.way(asker, event));
    }

    private static Line line(String question, List<Evaluations.Evaluation> all) {
        List<Long> counts = new ArrayList<>();
        for (int mark = 1; mark <= 5; mark++) {
            int wanted = mark;
            counts.add(all.stream()
                    .filter(one -> one.marks().getOrDefault(question, 0) == wanted)
                    .count());
        }
        double mean = all.stream()
                .mapToInt(one -> one.marks().getOrDefault(question, 0))
                .average()
                .orElse(0);
        return new Line(question, mean, counts);
    }

    /** Each column in an order of its own: two comments of one person do not stand in the same place. */
    private static List<String> words(List<String> comments) {
        List<String> written = new ArrayList<>(
                comments.stream().filter(comment -> !comment.isEmpty()).toList());
        Collections.shuffle(written);
        return written;
    }
}
