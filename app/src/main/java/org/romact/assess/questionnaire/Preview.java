package org.romact.assess.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.Language;

/**
 * A questionnaire to be tried before it goes to the field.
 *
 * @param draft checked, and not yet published
 */
record Preview(UUID id, boolean draft, byte[] xform, FormDefinition form, List<MediaFile> files) {

    /** Files the form speaks of and nobody sent. */
    List<String> missing() {
        List<String> sent = files.stream().map(MediaFile::name).toList();
        return form.attachments().stream()
                .map(attachment -> attachment.fileName())
                .filter(name -> !sent.contains(name))
                .distinct()
                .toList();
    }

    Optional<MediaFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The form's own name of a language: the one wished for, else the reader's, else the form's first. */
    String language(String wished, Language reader) {
        List<String> spoken = form.languages();
        if (spoken.contains(wished)) {
            return wished;
        }
        return spoken.stream()
                .filter(name -> name.equals(reader.tag()) || name.endsWith("(" + reader.tag() + ")"))
                .findFirst()
                .or(form::defaultLanguage)
                .orElse("");
    }
}
