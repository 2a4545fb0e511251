package org.romact.portal.data;

/** Creative Commons Attribution 4.0: use it for anything, name the source. */
final class Licence {
    static final String DEED = "https://creativecommons.org/licenses/by/4.0/";
    /** As the EU's list of licences names it. */
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0";

    private Licence() {}
}
