package org.romact.alliance.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.romact.alliance.doors.Correspondence;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.page.AllTexts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the secretariat once, by letter, of a town whose answer has become late. */
@Component
public class Reminding {
    private final Copies copies;
    private final Correspondence letters;
    private final AllTexts texts;
    private final TransactionTemplate transactions;

    Reminding(Copies copies, Correspondence letters, AllTexts texts, TransactionTemplate transactions) {
        this.copies = copies;
        this.letters = letters;
        this.texts = texts;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 40 5 * * *", zone = "UTC")
    void daily() {
        remind();
    }

    /** Of how many late answers it told. */
    public int remind() {
        return Scope.nobody("reminder")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .call(() -> Objects.requireNonNull(transactions.execute(status -> {
                    List<Copies.Late> late = copies.tellOnce();
                    late.forEach(this::tell);
                    return late.size();
                })));
    }

    private void tell(Copies.Late late) {
        Map<String, String> arguments = Map.of(
                "town", late.town(),
                "title", late.title(),
                "due", texts.in(Language.EN).date(late.due()),
                "address", letters.address(Language.EN, "/secretariat/cooperation/" + late.proposal()));
        letters.secretariat(Optional.ofNullable(late.assignedTo()))
                .forEach(to -> letters.write(to, Language.EN, "alliance.cooperation.mail.late", arguments));
    }
}
