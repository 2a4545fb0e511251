package org.romact.alliance.cooperation;

/**
 * One question of the proposal; its texts are {@code alliance.cooperation.q.<name>}, {@code .hint} and, where it must be answered, {@code .missing}.
 *
 * @param longest the most characters of an answer
 */
public record Question(String name, Kind kind, boolean required, int longest) {
    public enum Kind {
        LINE,
        EMAIL,
        DATE,
        AREA,
        CHOOSE,
        TICKS
    }

    static Question of(String name, Kind kind, int longest) {
        return new Question(name, kind, true, longest);
    }

    Question optional() {
        return new Question(name, kind, false, longest);
    }

    public String key() {
        return "alliance.cooperation.q." + name;
    }
}
