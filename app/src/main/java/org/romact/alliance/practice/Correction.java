package org.romact.alliance.practice;

/**
 * Why a version was written anew.
 *
 * @param reason public with the version; empty for the first, which corrects nothing
 * @param formerNamesSomebody whether the author asks that what stood there before be taken back
 */
record Correction(String reason, boolean formerNamesSomebody) {
    static final Correction NONE = new Correction("", false);
}
