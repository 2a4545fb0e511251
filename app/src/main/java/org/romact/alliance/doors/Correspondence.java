package org.romact.alliance.doors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters of the doors, in the language of whoever gets them. */
@Component
public class Correspondence {
    private final Letters letters;
    private final AllTexts texts;
    private final Settings settings;
    private final ProgrammePeople programme;
    private final TransactionTemplate transactions;

    Correspondence(
            Letters letters,
            AllTexts texts,
            Settings settings,
            ProgrammePeople programme,
            TransactionTemplate transactions) {
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
        this.programme = programme;
        this.transactions = transactions;
    }

    /** Text keys {@code <key>.subject} and {@code <key>.body}. */
    public void write(String to, Language language, String key, Map<String, ?> arguments) {
        Texts t = texts.in(language);
        letters.write(to, t.say(key + ".subject", arguments), t.say(key + ".body", arguments));
    }

    /** A whole address, for a letter. */
    public String address(Language language, String path) {
        return settings.publicUrl() + "/" + language.tag() + path;
    }

    /** Where to write to the secretariat: to whom the matter is assigned, else to all. To be asked before a transaction of another scope begins. */
    public List<String> secretariat(Optional<UUID> assigned) {
        List<ProgrammePeople.Member> all = secretaries();
        List<String> one = all.stream()
                .filter(member -> assigned.equals(Optional.of(member.personId())))
                .map(ProgrammePeople.Member::email)
                .toList();
        return one.isEmpty()
                ? all.stream().map(ProgrammePeople.Member::email).distinct().toList()
                : one;
    }

    private List<ProgrammePeople.Member> secretaries() {
        return Scope.nobody("letters")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .readOnly()
                .call(() -> Objects.requireNonNull(
                        transactions.execute(status -> programme.serving(ProgrammeRole.SECRETARIAT))));
    }
}
