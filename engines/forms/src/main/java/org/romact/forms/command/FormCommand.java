package org.romact.forms.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.forms.walk.FormWalk;
import org.romact.forms.walk.FormWalk.Walked;
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

    private static final String USAGE = """
            romact form check FILE [--json]
                Says everything that is wrong with a questionnaire, each as sheet!row:column and a sentence, and tries it out as a
                telephone would: it is filled in from beginning to end.
            romact form convert FILE [-o OUT.xml | OUT.xml] [--json]
                Makes an XForm of it, in OUT.xml or on standard output.
            FILE is an XLSForm: .xlsx, .xls, .csv, or a Markdown table (.md).
            """;

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
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("help"))) {
            out.print(USAGE);
            return DONE;
        }
        Optional<Request> request = Request.of(arguments);
        if (request.isEmpty()) {
            err.print(USAGE);
            return NOT_UNDERSTOOD;
        }
        try {
            return new FormCommand(request.get(), out, err).run();
        } catch (RuntimeException | StackOverflowError e) {
            // What comes to this is a mistake of ours, and an author can do nothing with a list of our methods.
            err.println("workbook!0:- romact made a mistake (" + e.getClass().getSimpleName()
                    + ") that has nothing to do with you; please send the form to those who look after romact.");
            return FAILED;
        }
    }

    private int run() {
        Compiled compiled;
        try {
            compiled = XlsForm.compile(request.file());
        } catch (IOException e) {
            err.println("The file " + request.file() + " cannot be read; see whether it is there and may be read.");
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
        if (request.json()) out.println(ProblemsJson.of(refused.problems(), refused.warnings()));
        for (Problem problem : refused.problems()) err.println(problem);
        return FAILED;
    }

    private int compiled(CompiledForm form, List<Problem> warnings) {
        if (request.converts() && !write(form.xml())) return FAILED;
        // With the form itself on standard output, nothing else may be there.
        PrintStream words = request.converts() && request.target().isEmpty() ? err : out;
        if (request.json()) {
            words.println(ProblemsJson.of(List.of(), warnings));
            return DONE;
        }
        for (Problem warning : warnings) err.println("warning: " + warning);
        if (!request.converts()) out.println("The form “" + form.id() + "” can be used as it is.");
        return DONE;
    }

    private boolean write(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        if (request.target().isEmpty()) {
            out.writeBytes(bytes);
            out.flush();
            return true;
        }
        Path target = request.target().get();
        try {
            Files.write(target, bytes);
            return true;
        } catch (IOException e) {
            err.println("The form cannot be written to " + target
                    + "; see whether the folder is there and may be written to.");
            return false;
        }
    }
}
