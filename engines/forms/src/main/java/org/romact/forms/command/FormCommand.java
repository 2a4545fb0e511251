package org.romact.forms.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.walk.FormWalk;
import org.romact.forms.walk.FormWalk.Walked;
import org.romact.forms.words.Sentence;
import org.romact.forms.words.Sentences;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;
import org.romact.forms.xlsform.Problem;
import org.romact.forms.xlsform.XlsForm;

/** {@code romact form check FILE} and {@code romact form convert FILE [-o OUT.xml]}. */
public final class FormCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Request request;
    private final PrintStream out;
    private final PrintStream err;

    private FormCommand(Request request, PrintStream out, PrintStream err) {
        this.request = request;
        this.out = out;
        this.err = err;
    }

    /**
     * @param arguments behind the word {@code form}
     * @return 0 for a questionnaire that compiles, 1 for one that does not or a file that cannot be read or written, 2 where the
     *     arguments make no sense
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return answer(arguments, inUtf8(out), inUtf8(err));
    }

    /** Whatever the machine is set to: its own encoding may have no letters for the language that was asked for. */
    private static PrintStream inUtf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static int answer(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty() && Set.of("--help", "help").contains(arguments.getFirst())) {
            out.println(usage(arguments));
            return DONE;
        }
        Optional<Request> request = Request.of(arguments);
        if (request.isEmpty()) {
            err.println(usage(arguments));
            return NOT_UNDERSTOOD;
        }
        FormCommand command = new FormCommand(request.get(), out, err);
        try {
            return command.run();
        } catch (RuntimeException | StackOverflowError e) {
            // What comes to this is a mistake of ours, and an author can do nothing with a list of our methods.
            String mistake = e.getClass().getSimpleName();
            Sentence said = Sentence.of("forms.command.mistake", "mistake", mistake);
            err.println(command.line(new Problem("", 0, 0, said)));
            return FAILED;
        }
    }

    private static String usage(List<String> arguments) {
        return Sentence.of("forms.command.usage", "languages", String.join("|", Sentences.LANGUAGES))
                .in(Request.language(arguments).orElse("en"));
    }

    private int run() {
        Compiled compiled;
        try {
            compiled = XlsForm.compile(request.file());
        } catch (IOException e) {
            err.println(said(
                    Sentence.of("forms.command.not-read", "file", request.file().toString())));
            return FAILED;
        }
        return switch (compiled) {
            case Refused refused -> refused(refused);
            case CompiledForm form -> request.converts() ? compiled(form, form.warnings()) : checked(form);
        };
    }

    private int checked(CompiledForm form) {
        Walked walked = FormWalk.walk(form.xml(), form.rows());
        List<Problem> warnings = new ArrayList<>(form.warnings());
        warnings.addAll(walked.warnings());
        return walked.problems().isEmpty()
                ? compiled(form, warnings)
                : refused(new Refused(walked.problems(), warnings));
    }

    private int refused(Refused refused) {
        if (request.json()) out.println(json(refused.problems(), refused.warnings()));
        for (Problem problem : refused.problems()) err.println(line(problem));
        return FAILED;
    }

    private int compiled(CompiledForm form, List<Problem> warnings) {
        if (request.converts() && !write(form)) return FAILED;
        // With the form itself on standard output, nothing else may be there.
        PrintStream words = request.converts() && request.target().isEmpty() ? err : out;
        if (request.json()) {
            words.println(json(List.of(), warnings));
            return DONE;
        }
        for (Problem warning : warnings) {
            err.println(said(Sentence.of("forms.command.warning", "problem", line(warning))));
        }
        if (!request.converts()) out.println(said(Sentence.of("forms.command.sound", "form", form.id())));
        return DONE;
    }

    private boolean write(CompiledForm form) {
        if (request.target().isEmpty()) {
            out.writeBytes(form.xml().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }
        Path target = request.target().get();
        return write(target, form.xml())
                && (form.itemsets().isEmpty() || write(target.resolveSibling("itemsets.csv"), form.itemsets()));
    }

    private boolean write(Path target, String text) {
        try {
            Files.writeString(target, text);
            return true;
        } catch (IOException e) {
            err.println(said(Sentence.of("forms.command.not-written", "file", target.toString())));
            return false;
        }
    }

    private String json(List<Problem> errors, List<Problem> warnings) {
        return new ProblemsJson(request.language()).of(errors, warnings);
    }

    private String line(Problem problem) {
        return problem.place() + " " + said(problem.said());
    }

    private String said(Sentence sentence) {
        return sentence.in(request.language());
    }
}
