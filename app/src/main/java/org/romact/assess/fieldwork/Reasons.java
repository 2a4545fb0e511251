package org.romact.assess.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why something that came could not be read, kept as keys and arguments so that it can be said in the language of whoever looks. */
@Component
public class Reasons {
    private static final int LONGEST_ARGUMENT = 500;
    private final JsonMapper json;

    Reasons(JsonMapper json) {
        this.json = json;
    }

    /** @param english said where there is no more than that, as for what came before keys were kept, or where a key is no longer known */
    public record Kept(List<Sentence> sentences, String english) {
        public Kept {
            sentences = List.copyOf(sentences);
        }

        String in(Texts t) {
            if (sentences.isEmpty() || !sentences.stream().allMatch(s -> isKnown(s, t))) return english;
            return sentences.stream().map(s -> say(s, t)).collect(Collectors.joining(" "));
        }

        private static boolean isKnown(Sentence sentence, Texts t) {
            return t.knows(sentence.key())
                    && sentence.arguments().values().stream()
                            .allMatch(value -> !(value instanceof Sentence within) || isKnown(within, t));
        }

        private static String say(Sentence sentence, Texts t) {
            Map<String, Object> said = new HashMap<>(sentence.arguments());
            said.replaceAll((name, value) -> value instanceof Sentence within ? say(within, t) : value);
            return t.say(sentence.key(), said);
        }
    }

    String write(List<Sentence> sentences) {
        String written =
                json.writeValueAsString(sentences.stream().map(Reasons::plain).toList());
        // PostgreSQL keeps no such character.
        return written.replace("\\u0000", "");
    }

    private static Map<String, Object> plain(Sentence sentence) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        sentence.arguments()
                .forEach((name, value) -> arguments.put(
                        name,
                        switch (value) {
                            case Sentence within -> plain(within);
                            case Number number -> number;
                            default -> shortened(value.toString());
                        }));
        return Map.of("key", sentence.key(), "arguments", arguments);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    Kept read(@Nullable String written, String english) {
        if (written == null) return new Kept(List.of(), english);
        List<Sentence> sentences = new ArrayList<>();
        json.readTree(written).forEach(node -> sentences.add(sentence(node)));
        return new Kept(sentences, english);
    }

    private static Sentence sentence(JsonNode node) {
        Map<String, Object> arguments = new HashMap<>();
        node.path("arguments").forEachEntry((name, value) -> arguments.put(name, argument(value)));
        return new Sentence(node.path("key").asString(), arguments);
    }

    private static Object argument(JsonNode value) {
        if (value.isObject()) return sentence(value);
        return value.isNumber() ? value.numberValue() : value.asString();
    }
}
