package org.romact.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;

/** What somebody asks of the data: which dataset, in which language, how much of it, from where on. */
sealed interface Question {
    int MOST = 1000;
    int USUAL = 100;

    /** @param chosen whether the language was named, and is to be kept in links */
    record Understood(Dataset dataset, Language language, boolean chosen, int limit, Optional<Cursor> after)
            implements Question {}

    record Refused(Problem problem) implements Question {}

    static Question read(HttpServletRequest request, Optional<Dataset> dataset) {
        if (dataset.isEmpty()) {
            return new Refused(Problem.UNKNOWN_DATASET);
        }
        @Nullable String language = request.getParameter("language");
        // Without a wish the same address gives everybody the same bytes, whatever language their browser prefers.
        Optional<Language> spoken = language == null ? Optional.of(Language.EN) : Language.ofTag(language);
        if (spoken.isEmpty()) {
            return new Refused(Problem.WRONG_LANGUAGE);
        }
        @Nullable String limit = request.getParameter("limit");
        if (limit != null && !limit.matches("[1-9][0-9]{0,2}|" + MOST)) {
            return new Refused(Problem.WRONG_LIMIT);
        }
        @Nullable String after = request.getParameter("after");
        try {
            return new Understood(
                    dataset.get(),
                    spoken.get(),
                    language != null,
                    limit == null ? USUAL : Integer.parseInt(limit),
                    Optional.ofNullable(after).map(token -> Cursor.read(token, dataset.get())));
        } catch (Cursor.Unreadable unreadable) {
            return new Refused(Problem.WRONG_CURSOR);
        }
    }
}
