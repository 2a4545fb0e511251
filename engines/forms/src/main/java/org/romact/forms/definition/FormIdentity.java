package org.romact.forms.definition;

import java.util.List;

/** @param languages the default one first */
record FormIdentity(String id, String version, String title, String root, List<String> languages, boolean encrypted) {
    FormIdentity {
        languages = List.copyOf(languages);
    }
}
