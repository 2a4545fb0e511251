package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.forms.words.Sentence;

/**
 * Finds each entity the group, the repeat or the survey it is made in.
 *
 * <p>An entity belongs to the innermost repeat any of its answers stand in, or to the survey, and as far in as all that is saved to it
 * allows. What is saved belongs to the nearest entity around it, so where several compete for a group, one that saves nothing there
 * makes room and goes outwards.
 *
 * @see <a href="https://getodk.github.io/xforms-spec/entities">ODK XForms entities specification</a>
 */
final class EntityPlaces {
    private final FormNode root;
    private final Findings findings;
    private final Map<FormNode, Entity> places = new LinkedHashMap<>();
    private final Map<FormNode, Entity> reserved = new HashMap<>();

    EntityPlaces(FormNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** A question an entity takes something from. */
    record Use(FormNode node, boolean saved) {
        FormNode container() {
            return node.parent == null ? node : node.parent;
        }

        FormNode boundary() {
            return boundaryOf(container());
        }
    }

    /** By what they stand in. */
    Map<FormNode, Entity> places() {
        return places;
    }

    /** @param isOnlyOne whether the form has no other entity; then it is made in the survey itself if it may be */
    void place(Entity entity, List<Use> uses, boolean isOnlyOne) {
        FormNode scope = scope(uses);
        checkScope(entity, uses, scope);
        List<FormNode> saving =
                uses.stream().filter(Use::saved).map(Use::container).toList();
        if (isOnlyOne && scope == root) {
            places.put(root, entity);
            return;
        }
        FormNode place = innermost(uses, saving, scope);
        while (reserved.containsKey(place)) {
            boolean isTaken = saving.stream().anyMatch(reserved::containsKey);
            if (isTaken || place == scope || place.parent == null) {
                findings.error(
                        entity.list(),
                        Sentence.of(
                                "forms.entity.same-group", "list", entity.list().text()));
                return;
            }
            place = place.parent;
        }
        places.put(place, entity);
        reserve(entity, place, saving);
    }

    /** No other entity can stand between an entity and what is saved to it. */
    private void reserve(Entity entity, FormNode place, List<FormNode> saving) {
        reserved.put(place, entity);
        for (FormNode container : saving) {
            for (FormNode around = container; around != null && around != place; around = around.parent) {
                reserved.put(around, entity);
            }
        }
    }

    private FormNode scope(List<Use> uses) {
        FormNode scope = root;
        for (Use use : uses) if (repeats(use.boundary()) > repeats(scope)) scope = use.boundary();
        return scope;
    }

    private void checkScope(Entity entity, List<Use> uses, FormNode scope) {
        for (Use use : uses) {
            boolean fits = use.saved() ? use.boundary() == scope : isWithin(scope, use.boundary());
            if (fits) continue;
            findings.error(
                    use.saved() ? use.node().bindCell("entities:saveto") : entity.list(),
                    Sentence.of(
                            "forms.entity.different-repeats",
                            "list",
                            entity.list().text(),
                            "name",
                            use.node().name));
        }
    }

    private static FormNode innermost(List<Use> uses, List<FormNode> saving, FormNode scope) {
        if (!saving.isEmpty()) return common(saving, scope);
        FormNode innermost = scope;
        for (Use use : uses) {
            boolean isFurtherIn = use.boundary() == scope && depth(use.container()) > depth(innermost);
            if (isFurtherIn) innermost = use.container();
        }
        return innermost;
    }

    private static FormNode common(List<FormNode> containers, FormNode scope) {
        List<FormNode> inScope = new ArrayList<>(containers);
        inScope.removeIf(c -> !isWithin(c, scope));
        if (inScope.isEmpty()) return scope;
        FormNode common = inScope.getFirst();
        for (FormNode container : inScope) {
            while (common.parent != null && !isWithin(container, common)) common = common.parent;
        }
        return common;
    }

    private static FormNode boundaryOf(FormNode container) {
        FormNode around = container;
        while (!around.isRepeat() && around.parent != null) around = around.parent;
        return around;
    }

    private static int repeats(FormNode container) {
        int repeats = 0;
        for (FormNode around = container; around != null; around = around.parent) if (around.isRepeat()) repeats++;
        return repeats;
    }

    private static int depth(FormNode container) {
        int depth = 0;
        for (FormNode around = container; around != null; around = around.parent) depth++;
        return depth;
    }

    private static boolean isWithin(FormNode node, FormNode around) {
        for (FormNode n = node; n != null; n = n.parent) if (n == around) return true;
        return false;
    }
}
