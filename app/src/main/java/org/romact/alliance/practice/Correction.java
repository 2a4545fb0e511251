package org.romact.alliance.practice;

import java.util.List;
import java.util.UUID;

/**
 * Why a version was written anew.
 *
 * @param reason public with the version; empty for the first, which corrects nothing
 * @param formerNamesSomebody whether the author asks that what stood there before be taken back
 * @param without the files of the version before that this one leaves out
 */
record Correction(String reason, boolean formerNamesSomebody, List<UUID> without) {
    static final Correction NONE = new Correction("", false, List.of());
}
