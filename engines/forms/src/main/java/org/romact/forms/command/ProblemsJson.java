package org.romact.forms.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.romact.forms.xlsform.Problem;

/**
 * {@code {"errors":[{"severity":"error","sheet":"survey","row":7,"column":"C","key":"forms.name.twice","arguments":{"name":"q"},
 * "sentence":"…"}],"warnings":[]}}
 */
final class ProblemsJson {
    private final String language;
    private final StringBuilder json = new StringBuilder();

    /** @param language of the sentences; keys and arguments are the same in all of them */
    ProblemsJson(String language) {
        this.language = language;
    }

    String of(List<Problem> errors, List<Problem> warnings) {
        json.append("{\"errors\":");
        list("error", errors);
        json.append(",\"warnings\":");
        list("warning", warnings);
        return json.append('}').toString();
    }

    private void list(String severity, List<Problem> problems) {
        json.append('[');
        for (int i = 0; i < problems.size(); i++) {
            json.append(i == 0 ? "{" : ",{");
            problem(severity, problems.get(i));
            json.append('}');
        }
        json.append(']');
    }

    private void problem(String severity, Problem problem) {
        json.append("\"severity\":");
        text(severity);
        json.append(",\"sheet\":");
        text(problem.sheet());
        json.append(",\"row\":").append(problem.row()).append(",\"column\":");
        text(problem.columnLetters());
        json.append(",\"key\":");
        text(problem.key());
        json.append(",\"arguments\":");
        arguments(problem.arguments());
        json.append(",\"sentence\":");
        text(problem.sentence(language));
    }

    /** In the order of their names, so that the same problem is always the same bytes. */
    private void arguments(Map<String, Object> arguments) {
        json.append('{');
        String between = "";
        for (Map.Entry<String, Object> argument : new TreeMap<>(arguments).entrySet()) {
            json.append(between);
            between = ",";
            text(argument.getKey());
            json.append(':');
            if (argument.getValue() instanceof Number number) json.append(number);
            else text(argument.getValue().toString());
        }
        json.append('}');
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ' || Character.isSurrogate(c)) json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        json.append('"');
    }
}
