package org.romact.portal.data;

import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The addresses of data, in full: what is fetched is often read far from here. */
@Component
class DataAddresses {
    private final Settings settings;

    DataAddresses(Settings settings) {
        this.settings = settings;
    }

    /** The page of rows after the cursor, asked for as the one before was. */
    String page(Question.Understood question, Cursor after) {
        Dataset dataset = question.dataset();
        String language = question.chosen() ? "&language=" + question.language().tag() : "";
        return settings.publicUrl() + "/data/" + dataset.id() + ".json?limit=" + question.limit() + "&after="
                + after.token(dataset) + language;
    }

    String metadata(Dataset dataset) {
        return settings.publicUrl() + "/data/" + dataset.id() + ".csv-metadata.json";
    }
}
