package org.romact.assess.fieldwork;

import java.util.List;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The town's phones: enrol one by showing it a square, revoke a lost one. */
@Pages
public class PhonePages {
    private final Phones phones;
    private final Settings settings;

    PhonePages(Phones phones, Settings settings) {
        this.phones = phones;
        this.settings = settings;
    }

    public record Listing(List<Phone.Listed> phones, String name, Complaints complaints) {}

    /** What is shown once: the square, and the address for typing. */
    public record Enrolment(String name, String serverUrl, String qrPath, int qrSide) {}

    @GetMapping("/{lang}/office/{town}/phones")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {
                Role.ADMINISTRATOR,
                Role.COORDINATOR,
                Role.EXPERT,
                Role.FACILITATOR,
                Role.INTERVIEWER,
                Role.MEDIATOR
            })
    Answer list(Asker asker) {
        return page(asker, "", new Complaints());
    }

    /** The answer carries the key and is kept by nobody: not by the browser's cache, not by us. */
    @PostMapping("/{lang}/office/{town}/phones")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {
                Role.ADMINISTRATOR,
                Role.COORDINATOR,
                Role.EXPERT,
                Role.FACILITATOR,
                Role.INTERVIEWER,
                Role.MEDIATOR
            })
    Answer enrol(Asker asker, @RequestParam(defaultValue = "") String name) {
        Complaints complaints = new Complaints();
        complaints.addIf(name.isBlank() || name.length() > 100, "name", "assess.phone.name-missing");
        if (complaints.any()) {
            return page(asker, name, complaints).refused();
        }
        Phones.Enrolled enrolled = phones.enrol(asker.authority().id(), name);
        String server = settings.publicUrl() + "/openrosa/" + enrolled.key();
        String text = QrCode.settings(server, asker.authority().name() + " – romact");
        Enrolment enrolment = new Enrolment(name.strip(), server, QrCode.path(text), QrCode.side(text));
        return Answer.Page.of("assess/phone-enrolled", enrolment, "assess.phone.enrolled.title")
                .under(Desk.crumb(asker));
    }

    @PostMapping("/{lang}/office/{town}/phones/{id}/revoke")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer revoke(Asker asker, @PathVariable UUID id) {
        if (!phones.revoke(asker.authority().id(), id)) {
            throw new NotFound("phone");
        }
        return Answer.Redirect.to(asker.desk("/phones")).saying("assess.phone.revoked");
    }

    private Answer.Page page(Asker asker, String name, Complaints complaints) {
        Listing listing = new Listing(phones.list(asker.authority().id()), name, complaints);
        return Answer.Page.of("assess/phones", listing, "assess.phones.title").under(Desk.crumb(asker));
    }
}
