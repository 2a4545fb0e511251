package org.romact.forms.command;

import java.util.List;
import org.romact.forms.xlsform.Problem;

/** {@code {"errors":[{"sheet":"survey","row":7,"column":"C","message":"…"}],"warnings":[]}} */
final class ProblemsJson {
    private ProblemsJson() {}

    static String of(List<Problem> errors, List<Problem> warnings) {
        StringBuilder json = new StringBuilder("{\"errors\":");
        list(json, errors);
        json.append(",\"warnings\":");
        list(json, warnings);
        return json.append('}').toString();
    }

    private static void list(StringBuilder json, List<Problem> problems) {
        json.append('[');
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            json.append(i == 0 ? "{" : ",{");
            json.append("\"sheet\":");
            text(json, problem.sheet());
            json.append(",\"row\":").append(problem.row()).append(",\"column\":");
            text(json, problem.columnLetters());
            json.append(",\"message\":");
            text(json, problem.sentence());
            json.append('}');
        }
        json.append(']');
    }

    private static void text(StringBuilder json, String text) {
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
