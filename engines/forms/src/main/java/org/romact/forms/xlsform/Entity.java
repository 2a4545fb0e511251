package org.romact.forms.xlsform;

/**
 * A row of the entities sheet: a thing in the world, as a tree or a household, that the form makes or brings up to date.
 *
 * @param list the entity list it belongs to
 * @param id expression for the entity that is brought up to date, empty where one is made
 */
record Entity(Cell list, Cell label, Cell id, Cell createIf, Cell updateIf) {
    boolean creates() {
        return id.isEmpty() || !createIf.isEmpty();
    }

    boolean updates() {
        return !id.isEmpty();
    }
}
