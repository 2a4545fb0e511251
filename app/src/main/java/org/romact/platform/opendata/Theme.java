package org.romact.platform.opendata;

/** What data is about: the EU's list of data themes, which every portal in Europe sorts by (publications.europa.eu/resource/authority/data-theme). */
public enum Theme {
    AGRI("Agriculture, fisheries, forestry and food"),
    ECON("Economy and finance"),
    EDUC("Education, culture and sport"),
    ENER("Energy"),
    ENVI("Environment"),
    GOVE("Government and public sector"),
    HEAL("Health"),
    INTR("International issues"),
    JUST("Justice, legal system and public safety"),
    REGI("Regions and cities"),
    SOCI("Population and society"),
    TECH("Science and technology"),
    TRAN("Transport");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** Its English name in that list. */
    public String label() {
        return label;
    }

    public String uri() {
        return "http://publications.europa.eu/resource/authority/data-theme/" + name();
    }
}
