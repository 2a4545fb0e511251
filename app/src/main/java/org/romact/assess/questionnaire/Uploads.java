package org.romact.assess.questionnaire;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a form author uploads: an XForm as it is, or an XLSForm that is compiled to one. */
@Component
class Uploads {

    sealed interface Outcome {
        record XForm(byte[] xform, List<String> warnings) implements Outcome {}

        record Wrong(List<String> sentences) implements Outcome {}
    }

    Outcome read(String fileName, byte[] content) {
        return new Outcome.XForm(content, List.of());
    }
}
