package org.romact.forms.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param target empty for standard output
 */
record Request(boolean converts, Path file, Optional<Path> target, boolean json) {
    /** Empty where the arguments make no sense. */
    static Optional<Request> of(List<String> arguments) {
        if (arguments.isEmpty()) return Optional.empty();
        boolean converts = arguments.getFirst().equals("convert");
        if (!converts && !arguments.getFirst().equals("check")) return Optional.empty();
        List<String> files = new ArrayList<>();
        boolean json = false;
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) json = true;
            else if (argument.equals("-o")) {
                // What follows is the target, which stands second in any case.
                if (files.size() != 1 || i + 1 >= arguments.size()) return Optional.empty();
            } else if (argument.startsWith("-")) return Optional.empty();
            else files.add(argument);
        }
        if (files.isEmpty() || files.size() > (converts ? 2 : 1)) return Optional.empty();
        try {
            Optional<Path> target = files.size() == 2 ? Optional.of(Path.of(files.get(1))) : Optional.empty();
            return Optional.of(new Request(converts, Path.of(files.getFirst()), target, json));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
