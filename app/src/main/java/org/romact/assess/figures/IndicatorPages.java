package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.romact.assess.questionnaire.Questionnaire;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Repeat;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is computed from a questionnaire: the list of indicators, adding one of the town's own, retiring one. */
@Pages
public class IndicatorPages {
    private final Indicators indicators;
    private final Questionnaires questionnaires;
    private final Audit audit;

    IndicatorPages(Indicators indicators, Questionnaires questionnaires, Audit audit) {
        this.indicators = indicators;
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    /** What a person typed about an indicator of their own. */
    public record Form(
            String code,
            String name,
            String explanation,
            String repeat,
            String population,
            String numerator,
            String measure,
            String direction,
            String source) {

        /** A field that a browser did not send counts as empty. */
        public Form {
            code = Objects.requireNonNullElse(code, "");
            name = Objects.requireNonNullElse(name, "");
            explanation = Objects.requireNonNullElse(explanation, "");
            repeat = Objects.requireNonNullElse(repeat, "");
            population = Objects.requireNonNullElse(population, "");
            numerator = Objects.requireNonNullElse(numerator, "");
            measure = Objects.requireNonNullElse(measure, "");
            direction = Objects.requireNonNullElse(direction, "");
            source = Objects.requireNonNullElse(source, "");
        }

        static Form empty() {
            return new Form("", "", "", "", "", "", "proportion", "neutral", "");
        }
    }

    /** @param remarks what the form cannot answer, as the expression reader says it */
    public record Listing(
            Questionnaire questionnaire,
            List<Indicators.Kept> indicators,
            List<String> repeats,
            Form form,
            Complaints complaints,
            List<String> remarks,
            boolean mayChange) {}

    @GetMapping("/{lang}/office/{town}/questionnaires/{id}/indicators")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker, @PathVariable UUID id) {
        return page(asker, find(asker, id), Form.empty(), new Complaints(), List.of());
    }

    @PostMapping("/{lang}/office/{town}/questionnaires/{id}/indicators")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer add(Asker asker, @PathVariable UUID id, @ModelAttribute Form form) {
        Questionnaire questionnaire = find(asker, id);
        Complaints complaints = new Complaints();
        complaints.addIf(!form.code().strip().matches("[A-Za-z0-9_.-]{1,40}"), "code", "assess.indicator.code-wrong");
        complaints.addIf(form.name().isBlank() || form.name().length() > 300, "name", "assess.indicator.name-missing");
        complaints.addIf(form.numerator().isBlank(), "numerator", "assess.indicator.numerator-missing");
        complaints.addIf(
                !List.of("proportion", "mean").contains(form.measure()), "measure", "assess.indicator.measure-missing");
        List<String> remarks = new ArrayList<>();
        if (!complaints.any()) {
            Indicators.complaints(indicator(asker, form), questionnaires.definition(questionnaire.versionId()))
                    .forEach(complaint ->
                            remarks.add(complaint.in(asker.language().tag())));
            complaints.addIf(!remarks.isEmpty(), "numerator", "assess.indicator.formula-wrong");
        }
        if (!complaints.any() && !indicators.add(asker.authority().id(), id, indicator(asker, form), 1_000)) {
            complaints.add("code", "assess.indicator.code-taken");
        }
        if (complaints.any()) {
            return page(asker, questionnaire, form, complaints, remarks).refused();
        }
        audit.record(
                "indicator.added",
                "questionnaire " + id,
                Map.of("code", form.code().strip()));
        return Answer.Redirect.to(asker.desk("/questionnaires/" + id + "/indicators"))
                .saying("assess.indicator.added");
    }

    @PostMapping("/{lang}/office/{town}/questionnaires/{id}/indicators/{indicator}/retire")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer retire(Asker asker, @PathVariable UUID id, @PathVariable UUID indicator) {
        if (!indicators.retire(asker.authority().id(), id, indicator)) {
            throw new NotFound("indicator");
        }
        audit.record("indicator.retired", "indicator " + indicator);
        return Answer.Redirect.to(asker.desk("/questionnaires/" + id + "/indicators"))
                .saying("assess.indicator.retired");
    }

    private static Indicator indicator(Asker asker, Form form) {
        boolean proportion = form.measure().equals("proportion");
        return new Indicator(
                form.code().strip(),
                "own",
                form.repeat().isEmpty() ? "household" : "person",
                form.repeat().isEmpty() ? null : form.repeat(),
                Map.of(asker.language().tag(), form.name().strip()),
                Map.of(asker.language().tag(), form.explanation().strip()),
                form.population().strip(),
                form.numerator().strip(),
                form.measure(),
                proportion ? "percent" : "number",
                List.of("lower-is-better", "higher-is-better").contains(form.direction())
                        ? form.direction()
                        : "neutral",
                form.source().strip(),
                null,
                List.of());
    }

    private Questionnaire find(Asker asker, UUID id) {
        return questionnaires.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("questionnaire"));
    }

    private Answer.Page page(
            Asker asker, Questionnaire questionnaire, Form form, Complaints complaints, List<String> remarks) {
        FormDefinition definition = questionnaires.definition(questionnaire.versionId());
        Listing listing = new Listing(
                questionnaire,
                indicators.list(asker.authority().id(), questionnaire.id()),
                definition.repeats().stream().map(Repeat::name).toList(),
                form,
                complaints,
                remarks,
                asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT));
        return Answer.Page.of("assess/indicators", listing, "assess.indicators.title")
                .under(Desk.crumb(asker));
    }
}
