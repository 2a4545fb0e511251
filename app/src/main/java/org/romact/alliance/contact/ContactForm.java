package org.romact.alliance.contact;

import java.util.Collection;
import java.util.Objects;
import org.romact.platform.EmailAddress;
import org.romact.platform.page.Complaints;

/** What a person typed in a letter to the programme. */
public record ContactForm(String subject, String town, String name, String email, String message) {
    static final int LONGEST = 10_000;

    /** A field that a browser did not send counts as empty. */
    public ContactForm {
        subject = Objects.requireNonNullElse(subject, "");
        town = Objects.requireNonNullElse(town, "");
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        message = Objects.requireNonNullElse(message, "");
    }

    static ContactForm empty() {
        return new ContactForm("", "", "", "", "");
    }

    void check(Complaints complaints, Collection<String> towns) {
        complaints.addIf(!Subject.codes().contains(subject), "subject", "alliance.contact.subject.missing");
        complaints.addIf(!town.isEmpty() && !towns.contains(town), "town", "alliance.contact.town.wrong");
        complaints.addIf(
                message.isBlank() || message.length() > LONGEST, "message", "alliance.contact.message.missing");
        complaints.addIf(name.isBlank() || name.length() > 200, "name", "alliance.contact.name.missing");
        complaints.addIf(!EmailAddress.looksRight(email) || email.length() > 250, "email", "platform.team.email-wrong");
    }
}
