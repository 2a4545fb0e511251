package org.romact.alliance.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.EmailAddress;
import org.romact.platform.Language;
import org.romact.platform.page.Complaints;

/** What a person typed in order to register. */
public record RegistrationForm(Map<String, String> typed) {

    public String get(String name) {
        String value = typed.get(name);
        return value == null ? "" : value;
    }

    /** A registration that waits to be confirmed, or nothing where there are complaints. */
    Optional<Registration> read(UUID event, Language language, Complaints complaints) {
        complaints.addIf(
                get("name").isBlank() || get("name").length() > 200, "name", "alliance.event.register.name-missing");
        complaints.addIf(
                !EmailAddress.looksRight(get("email")) || get("email").length() > 250,
                "email",
                "alliance.event.register.email-wrong");
        complaints.addIf(get("organisation").length() > 200, "organisation", "alliance.event.form.too-long");
        complaints.addIf(get("job").length() > 200, "job", "alliance.event.form.too-long");
        complaints.addIf(!Choices.COUNTRIES.contains(get("country")), "country", "alliance.event.form.country-missing");
        Optional<Group> group = Group.ofCode(get("group"));
        complaints.addIf(group.isEmpty(), "group", "alliance.event.register.group-missing");
        Map<String, String> needs = new LinkedHashMap<>();
        for (String need : Registration.NEEDS) {
            String words = get("need-" + need).strip();
            complaints.addIf(words.length() > 500, "need-" + need, "alliance.event.form.too-long");
            if (!words.isEmpty()) {
                needs.put(need, words);
            }
        }
        complaints.addIf(get("consent").isEmpty(), "consent", "alliance.event.register.consent-missing");
        if (complaints.any()) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                UUID.randomUUID(),
                event,
                Registration.State.UNCONFIRMED,
                language,
                get("name").strip(),
                get("email").strip(),
                get("organisation").strip(),
                get("job").strip(),
                get("country"),
                group.orElseThrow(),
                needs,
                false,
                false));
    }
}
