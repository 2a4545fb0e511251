package org.romact.forms.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.forms.xml.XmlElement;

/** The shape of the form's own instance: every path once, in order, and whether it holds others. */
final class InstanceTree {
    private final String root;
    private final Map<String, Boolean> isLeaf = new LinkedHashMap<>();

    InstanceTree(XmlElement root) {
        this.root = "/" + root.name();
        isLeaf.put(this.root, false);
        walk(root, this.root);
    }

    /** A repeat stands in the instance as a template and as a first turn: both give the same paths. */
    private void walk(XmlElement element, String path) {
        for (XmlElement child : element.children()) {
            String childPath = path + "/" + child.name();
            isLeaf.merge(childPath, !child.hasChildren(), (before, now) -> before && now);
            walk(child, childPath);
        }
    }

    String root() {
        return root;
    }

    boolean has(String path) {
        return isLeaf.containsKey(path);
    }

    /** Every path with whether it is a leaf, parents before children. */
    Map<String, Boolean> paths() {
        return isLeaf;
    }

    void treatAsGroup(String path) {
        isLeaf.put(path, false);
    }
}
