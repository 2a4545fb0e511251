package org.romact.forms.xlsform;

/**
 * A select's reference to what there is to choose from.
 *
 * @param nodeset the nodes, filtered and put in order
 * @param value of each node, what is stored
 * @param label of each node, what is shown
 */
record Itemset(String nodeset, String value, String label) {
    static Itemset of(FormNode node, ItemSource source, ChoiceLists choices, References references) {
        Itemset whole = unfiltered(node, source, choices, references);
        String nodeset = whole.nodeset + predicate(node, source, whole, references);
        if (source.order().random()) {
            String seed = references.resolve(source.order().seed(), node).strip();
            nodeset = "randomize(" + nodeset + (seed.isEmpty() ? "" : ", " + seed) + ")";
        }
        return new Itemset(nodeset, whole.value, whole.label);
    }

    private static Itemset unfiltered(FormNode node, ItemSource source, ChoiceLists choices, References references) {
        return switch (source.kind()) {
            case ANSWERS -> {
                String path = references
                        .resolve(source.list(), node, References.Style.ALL_TURNS)
                        .strip();
                int slash = path.lastIndexOf('/');
                String name = path.substring(slash + 1);
                yield new Itemset(path.substring(0, Math.max(0, slash)), name, name);
            }
            case PLACES ->
                new Itemset(
                        references
                                .resolve(source.list(), node, References.Style.ALL_TURNS)
                                .strip(),
                        "geometry",
                        "geometry");
            case FILE -> file(source);
            default -> {
                boolean translated = choices.find(source.list().text())
                        .filter(ChoiceList::isTranslated)
                        .isPresent();
                yield new Itemset(items(source), "name", translated ? "jr:itext(itextId)" : "label");
            }
        };
    }

    /** GeoJSON calls the two by other names. */
    private static Itemset file(ItemSource source) {
        boolean geo = ItemSource.ending(source.list().text()).equals("geojson");
        String value = source.value().isEmpty() ? (geo ? "id" : "name") : source.value();
        String label = source.label().isEmpty() ? (geo ? "title" : "label") : source.label();
        return new Itemset(items(source), value, label);
    }

    private static String items(ItemSource source) {
        return "instance('" + source.instanceName() + "')/root/item";
    }

    private static String predicate(FormNode node, ItemSource source, Itemset whole, References references) {
        boolean answers = source.kind() == ItemSource.Kind.ANSWERS || source.kind() == ItemSource.Kind.PLACES;
        if (source.filter().isEmpty()) return answers ? "[./" + whole.value + " != '']" : "";
        References.Style style = answers ? References.Style.ALL_TURNS_IN_FILTER : References.Style.IN_FILTER;
        String filter = references.resolve(source.filter(), node, style);
        if (answers) filter = filter.replace("current()/" + whole.nodeset, ".").replace(whole.nodeset, ".");
        return "[" + filter + "]";
    }
}
