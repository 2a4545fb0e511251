package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of the choices sheet. */
final class ChoiceList {
    final String name;
    private final List<Item> items = new ArrayList<>();
    private boolean translated;
    /** Its choices stand under the questions that look into a file by {@code search()}. */
    boolean searched;

    ChoiceList(String name) {
        this.name = name;
    }

    /**
     * @param more what else the sheet says of the choice, by column
     */
    record Item(Cell name, Said label, Map<String, Said> media, Map<String, Cell> more) {}

    void add(Item item) {
        items.add(item);
        translated |= item.label().isTranslated()
                || !item.media().isEmpty()
                || item.label().hasReference();
    }

    List<Item> items() {
        return items;
    }

    boolean has(String code) {
        return items.stream().anyMatch(i -> i.name().text().equals(code));
    }

    boolean isTranslated() {
        return translated;
    }

    /** The id of an item's text in the translations. */
    String textId(int index) {
        return name + "-" + index;
    }
}
