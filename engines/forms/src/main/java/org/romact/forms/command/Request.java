package org.romact.forms.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.forms.words.Sentences;

/**
 * What was asked for.
 *
 * @param target empty for standard output
 * @param language to speak in; English unless another was asked for, whatever the machine is set to, for scripts rely on it
 */
record Request(boolean converts, Path file, Optional<Path> target, boolean json, String language) {
    private static final String ENGLISH = "en";

    /** Empty where the arguments make no sense. */
    static Optional<Request> of(List<String> arguments) {
        if (arguments.isEmpty()) return Optional.empty();
        boolean converts = arguments.getFirst().equals("convert");
        if (!converts && !arguments.getFirst().equals("check")) return Optional.empty();
        List<String> files = new ArrayList<>();
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean json = rest.remove("--json");
        Optional<String> language = language(arguments);
        int named = rest.indexOf("--language");
        if (named >= 0) {
            if (language.isEmpty()) return Optional.empty();
            rest.subList(named, named + 2).clear();
        }
        int output = rest.indexOf("-o");
        if (output >= 0) {
            // The target stands second, wherever it was named.
            if (output + 1 >= rest.size()) return Optional.empty();
            rest.remove(output);
            rest.add(rest.remove(output));
            if (rest.size() != 2) return Optional.empty();
        }
        for (String argument : rest) {
            if (argument.startsWith("-")) return Optional.empty();
            files.add(argument);
        }
        if (files.isEmpty() || files.size() > (converts ? 2 : 1)) return Optional.empty();
        try {
            Optional<Path> target = files.size() == 2 ? Optional.of(Path.of(files.get(1))) : Optional.empty();
            return Optional.of(
                    new Request(converts, Path.of(files.getFirst()), target, json, language.orElse(ENGLISH)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The language that was asked for, if romact has it; also where the rest makes no sense. */
    static Optional<String> language(List<String> arguments) {
        int named = arguments.indexOf("--language");
        return named < 0 || named + 1 >= arguments.size()
                ? Optional.empty()
                : Optional.of(arguments.get(named + 1)).filter(Sentences.LANGUAGES::contains);
    }
}
