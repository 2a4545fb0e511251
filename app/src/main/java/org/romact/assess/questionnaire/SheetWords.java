package org.romact.assess.questionnaire;

import org.romact.forms.paper.PaperWords;
import org.romact.platform.page.Texts;

/** The few words of a printed questionnaire that are not its own. */
final class SheetWords {
    private SheetWords() {}

    static PaperWords in(Texts t) {
        return new PaperWords(
                t.say("assess.sheet.number"),
                t.say("assess.sheet.asked-if"),
                t.say("assess.sheet.several"),
                t.say("assess.sheet.order"),
                t.say("assess.sheet.day"),
                t.say("assess.sheet.month"),
                t.say("assess.sheet.year"),
                t.say("assess.sheet.hour"),
                t.say("assess.sheet.minute"),
                t.say("assess.sheet.latitude"),
                t.say("assess.sheet.longitude"),
                t.say("assess.sheet.yes"),
                t.say("assess.sheet.no"));
    }
}
