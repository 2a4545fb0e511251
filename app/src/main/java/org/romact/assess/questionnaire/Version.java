package org.romact.assess.questionnaire;

import java.time.Instant;
import java.util.UUID;

/** One published version of a form: frozen, but for the design of its questionnaire, which is as of now. */
public record Version(
        UUID id,
        UUID questionnaireId,
        String formId,
        String version,
        String title,
        String md5,
        int files,
        Instant publishedAt,
        SampleDesign design) {

    public String hash() {
        return "md5:" + md5;
    }
}
