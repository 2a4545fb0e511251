package org.romact.alliance.join;

import java.util.List;
import java.util.Optional;

/**
 * One question of the application. Its words are the text {@code alliance.join.<name>}, with {@code .hint} where there is one.
 *
 * @param choices the codes that may be chosen; their words are {@code <wording>.<code>}
 */
public record Question(
        String name, Kind kind, boolean required, int longest, List<String> choices, String wording, boolean hinted) {

    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        EMAIL,
        ONE,
        SEVERAL,
        FILE,
        AGREE
    }

    static Question line(String name, boolean required) {
        return new Question(name, Kind.LINE, required, 200, List.of(), "", false);
    }

    static Question text(String name) {
        return new Question(name, Kind.TEXT, false, 3000, List.of(), "", false);
    }

    static Question number(String name) {
        return new Question(name, Kind.NUMBER, false, 12, List.of(), "", false);
    }

    static Question of(String name, Kind kind, boolean required) {
        return new Question(name, kind, required, 250, List.of(), "", false);
    }

    static Question one(String name, boolean required, String wording, List<String> choices) {
        return new Question(name, Kind.ONE, required, 40, choices, wording, false);
    }

    static Question several(String name, String wording, List<String> choices) {
        return new Question(name, Kind.SEVERAL, false, 500, choices, wording, false);
    }

    Question withHint() {
        return new Question(name, kind, required, longest, choices, wording, true);
    }

    public String key() {
        return "alliance.join." + name;
    }

    public Optional<String> hintKey() {
        return hinted ? Optional.of(key() + ".hint") : Optional.empty();
    }

    public String choiceKey(String choice) {
        return wording + "." + choice;
    }
}
