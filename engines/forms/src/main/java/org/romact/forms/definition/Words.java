package org.romact.forms.definition;

import java.util.Map;

/**
 * What a person reads, sees and hears with a question.
 *
 * @param guidance for the interviewer, not for the person asked
 * @param media by kind (image, big-image, audio, video): the name of the file, per language
 */
public record Words(Wording label, Wording hint, Wording guidance, Map<String, Wording> media) {
    public static final Words NONE = new Words(Wording.NONE, Wording.NONE, Wording.NONE, Map.of());

    public Words {
        media = Map.copyOf(media);
    }
}
