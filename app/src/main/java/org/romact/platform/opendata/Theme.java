package org.romact.platform.opendata;

/** What data is about: the EU's list of data themes, which every portal in Europe sorts by (publications.europa.eu/resource/authority/data-theme). */
public enum Theme {
    AGRI,
    ECON,
    EDUC,
    ENER,
    ENVI,
    GOVE,
    HEAL,
    INTR,
    JUST,
    REGI,
    SOCI,
    TECH,
    TRAN;

    public String uri() {
        return "http://publications.europa.eu/resource/authority/data-theme/" + name();
    }
}
