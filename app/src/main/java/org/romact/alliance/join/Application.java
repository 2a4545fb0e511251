package org.romact.alliance.join;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.page.Complaints;

/**
 * An authority's application. Frozen from the moment it is sent until the secretariat asks back.
 *
 * @param email to which its link was sent; confirmed once somebody followed it
 * @param version how often it was sent
 * @param reason what the secretariat asked or why it declined
 */
public record Application(
        UUID id,
        Language language,
        String email,
        @Nullable Instant confirmedAt,
        State state,
        int version,
        String country,
        String code,
        String name,
        Answers answers,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable UUID assignedTo,
        String reason) {

    public enum State {
        DRAFT,
        SUBMITTED,
        ASKED_BACK,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean mayBeChanged() {
        return state == State.DRAFT || state == State.ASKED_BACK;
    }

    public boolean waits() {
        return state == State.SUBMITTED;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** The groups that still lack something. */
    public List<Group> unfinished() {
        return Arrays.stream(Group.values()).filter(group -> !isFinished(group)).toList();
    }

    public boolean isFinished(Group group) {
        Complaints complaints = new Complaints();
        answers.check(group, complaints);
        return !complaints.any();
    }

    public Optional<Group> firstUnfinished() {
        return unfinished().stream().findFirst();
    }
}
