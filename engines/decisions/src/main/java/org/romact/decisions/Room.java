package org.romact.decisions;

/** What may still be funded: the money left, the envelopes' money left, and no rival funded. */
final class Room {
    private final Profile profile;
    private final long[] inEnvelopes;
    private final boolean[] shut;
    private long left;

    Room(Profile profile) {
        this.profile = profile;
        this.left = profile.budget;
        this.inEnvelopes = profile.envelopes.clone();
        this.shut = new boolean[profile.size()];
        for (int p = 0; p < shut.length; p++) {
            shut[p] = !profile.takesPart[p];
        }
    }

    /** As far as conditions go, whatever the money. */
    boolean admits(int project) {
        int envelope = profile.envelopeOf[project];
        return !shut[project] && (envelope < 0 || profile.cost[project] <= inEnvelopes[envelope]);
    }

    boolean fits(int project) {
        return admits(project) && profile.cost[project] <= left;
    }

    void fund(int project) {
        left -= profile.cost[project];
        shut[project] = true;
        if (profile.envelopeOf[project] >= 0) {
            inEnvelopes[profile.envelopeOf[project]] -= profile.cost[project];
        }
        for (int rival : profile.rivals[project]) {
            shut[rival] = true;
        }
    }

    /** In whole units; below zero where a trial run spends more than there is. */
    long left() {
        return left;
    }
}
