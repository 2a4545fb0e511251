package org.romact.alliance.practice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;

/**
 * The dossier of a good practice and how it may go on.
 *
 * @param email of whoever tells it; proven by the link that was sent there
 * @param tongue in which letters to them are written
 * @param version the newest one
 * @param publishedVersion the one that everybody reads
 */
public record Practice(
        UUID id,
        State state,
        String email,
        Language tongue,
        int version,
        @Nullable Integer publishedVersion,
        Instant changedAt,
        @Nullable Instant submittedAt) {

    public enum State {
        DRAFT,
        SUBMITTED,
        IN_REVIEW,
        ASKED_BACK,
        PUBLISHED,
        DECLINED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Optional<State> find(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    /** Where a deed would lead. */
    sealed interface Step {
        record To(State state) implements Step {}

        /** @param key why it may not be, as a text */
        record Refused(String key) implements Step {}
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    /** Whether whoever holds the link may write now. */
    public boolean open() {
        return switch (state) {
            case DRAFT, SUBMITTED, ASKED_BACK, PUBLISHED -> true;
            case IN_REVIEW, DECLINED, WITHDRAWN -> false;
        };
    }

    public boolean ended() {
        return state == State.DECLINED || state == State.WITHDRAWN;
    }

    /** Whether a correction was sent in after the publication and is not yet public. */
    public boolean correctionWaits() {
        return state == State.PUBLISHED && publishedVersion != null && version > publishedVersion;
    }

    /** A reason as it is kept: without the blanks around it, and not endless. */
    static String reason(String typed) {
        String text = typed.strip();
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    Step submit() {
        return state == State.DRAFT ? to(State.SUBMITTED) : closed();
    }

    /** A new version: before the review, when asked back, or after the publication. */
    Step correct() {
        return switch (state) {
            case SUBMITTED, ASKED_BACK -> to(State.SUBMITTED);
            case PUBLISHED -> to(State.PUBLISHED);
            case DRAFT, IN_REVIEW, DECLINED, WITHDRAWN -> closed();
        };
    }

    /** Nobody reviews their own. */
    Step assign(String reviewersEmail) {
        if (reviewersEmail.strip().equalsIgnoreCase(email.strip())) {
            return new Step.Refused("alliance.practices.own-practice");
        }
        return state == State.SUBMITTED || state == State.IN_REVIEW ? to(State.IN_REVIEW) : closed();
    }

    Step askBack(String reason) {
        return beforeTheDecision(State.ASKED_BACK, reason);
    }

    Step decline(String reason) {
        return beforeTheDecision(State.DECLINED, reason);
    }

    Step publish(int reviews, int needed) {
        if (correctionWaits()) {
            return to(State.PUBLISHED);
        }
        if (state != State.SUBMITTED && state != State.IN_REVIEW) {
            return closed();
        }
        return reviews >= needed ? to(State.PUBLISHED) : new Step.Refused("alliance.practices.too-few-reviews");
    }

    /** A draft that nobody has seen may go without a reason. */
    Step withdraw(String reason) {
        if (ended()) {
            return closed();
        }
        return reason.isBlank() && !draft()
                ? new Step.Refused("alliance.practices.reason-missing")
                : to(State.WITHDRAWN);
    }

    /** Whether this stood there before the version that everybody reads. */
    boolean former(int number) {
        return state == State.PUBLISHED && publishedVersion != null && number < publishedVersion;
    }

    Step takeBack(int number, String reason) {
        if (!former(number)) {
            return new Step.Refused("alliance.practices.version.not-former");
        }
        return reason.isBlank() ? new Step.Refused("alliance.practices.reason-missing") : to(State.PUBLISHED);
    }

    private Step beforeTheDecision(State next, String reason) {
        if (state != State.SUBMITTED && state != State.IN_REVIEW) {
            return closed();
        }
        return reason.isBlank() ? new Step.Refused("alliance.practices.reason-missing") : to(next);
    }

    private static Step to(State next) {
        return new Step.To(next);
    }

    private static Step closed() {
        return new Step.Refused("alliance.practices.closed");
    }
}
