package org.romact.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.romact.forms.answers.Answers;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.walk.FormWalk;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.XlsForm;

/**
 * A spreadsheet of 5,000 questions in 10 languages made into a form: by the command, beside pyxform where there is one, and in a process that is
 * warm; and filled forms of 250 questions read.
 *
 * <p>pyxform is looked for in the directory that the environment variable {@code PYXFORM} names, and where python3 looks anyway.
 */
final class Forms {
    private static final int QUESTIONS = 5_000;
    private static final int LANGUAGES = 10;
    private static final int RUNS = 7;
    private static final int SMALL = 250;
    private static final double SECONDS = 3;
    private static final long LONGEST_MINUTES = 10;

    private final Path checkout =
            Path.of(System.getProperty("romact.checkout", ".")).normalize();
    private final Path directory;

    private Forms(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("romact-forms-");
        try {
            Forms forms = new Forms(directory);
            forms.compile();
            forms.read();
        } finally {
            Running.delete(directory);
        }
    }

    private void compile() throws IOException, InterruptedException {
        Path spreadsheet = directory.resolve("big.xlsx");
        write(spreadsheet);
        System.out.printf(
                "forms: %,d questions in %d languages, .xlsx of %,d KiB%n",
                QUESTIONS, LANGUAGES, Files.size(spreadsheet) >> 10);
        Took command = command(spreadsheet);
        System.out.printf("  ./romact form convert, -Xmx512m      %s (aim < 2)%n", command);
        pyxform(spreadsheet)
                .ifPresentOrElse(
                        took -> System.out.printf(
                                "  pyxform                              %s: %.1f times as long, %.1f times the work%n",
                                took, took.seconds / command.seconds, took.worked / command.worked),
                        () -> System.out.println(
                                "  pyxform is not here; name the directory it is in as PYXFORM to see it beside"));
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = seconds(() -> XlsForm.compile(spreadsheet));
        }
        System.out.printf("  in a process, first                  %5.2f s%n", times[0]);
        Arrays.sort(times);
        System.out.printf("  in a process, median                 %5.2f s%n", times[RUNS / 2]);
        CompiledForm form = (CompiledForm) XlsForm.compile(spreadsheet);
        System.out.printf(
                "  tried out with JavaRosa              %5.1f s%n",
                seconds(() -> FormWalk.walk(form.xml(), form.rows())));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /**
     * @param seconds on the clock
     * @param worked seconds of all processors; others on the same machine do not change it much
     */
    private record Took(double seconds, double worked) {
        @Override
        public String toString() {
            return "%5.1f s, %5.1f s of the processors".formatted(seconds, worked);
        }
    }

    /** The quickest of three. */
    private Took command(Path spreadsheet) throws IOException, InterruptedException {
        List<String> command = List.of(
                checkout.resolve("romact").toString(),
                "form",
                "convert",
                spreadsheet.toString(),
                directory.resolve("big.xml").toString());
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            took.add(run(command, Map.of("ROMACT_JAVA_OPTIONS", "-Xmx512m -XX:-ExitOnOutOfMemoryError")));
        }
        return took.stream().min(Comparator.comparing(Took::seconds)).orElseThrow();
    }

    /** With the first Python that has it; Debian's own has other packages than one that a person put before it. */
    private Optional<Took> pyxform(Path spreadsheet) throws InterruptedException {
        Map<String, String> place =
                System.getenv("PYXFORM") == null ? Map.of() : Map.of("PYTHONPATH", System.getenv("PYXFORM"));
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                run(List.of(python, "-c", "import pyxform.xls2xform"), place);
                List<String> command = List.of(
                        python,
                        "-m",
                        "pyxform.xls2xform",
                        "--skip_validate",
                        spreadsheet.toString(),
                        directory.resolve("pyxform.xml").toString());
                Took took = run(command, place);
                if (Files.size(directory.resolve("pyxform.xml")) < Files.size(directory.resolve("big.xml")) / 2) {
                    throw new IllegalStateException("pyxform did not read the whole spreadsheet");
                }
                return Optional.of(took);
            } catch (IOException e) {
                // The next one may have it.
            }
        }
        return Optional.empty();
    }

    /** @throws IOException where it is not there or fails */
    private Took run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path said = directory.resolve("said.txt");
        // The shell's `times` says in its second line what its children worked, for the system and for themselves.
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 && times", "sh"));
        timed.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double worked = 0;
        for (String part : Files.readAllLines(said).getLast().strip().split("\\s+")) {
            String[] minutes = part.replace("s", "").split("m");
            worked += Double.parseDouble(minutes[0]) * 60 + Double.parseDouble(minutes[1]);
        }
        return new Took(seconds, worked);
    }

    /** Groups of ten questions, a third of them selects, with relevance, constraints and hints in every language. */
    private static void write(Path spreadsheet) throws IOException {
        Path written = Files.createTempFile("romact-forms-", ".xlsx");
        try (OutputStream stream = Files.newOutputStream(written)) {
            write(stream);
        }
        // The library says of every sheet that it ends at A1, which Python's reader believes.
        try (ZipFile from = new ZipFile(written.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(spreadsheet))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace("<dimension ref=\"A1\"/>", "").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.delete(written);
    }

    private static void write(OutputStream spreadsheet) throws IOException {
        try (Workbook workbook = new Workbook(spreadsheet, "romact", "1.0")) {
            Worksheet survey = workbook.newWorksheet("survey");
            row(survey, 0, heading());
            int row = 1;
            for (int q = 0; q < QUESTIONS; q++) {
                if (q % 10 == 0) {
                    row(survey, row++, List.of("begin_group", "group_" + q / 10));
                }
                row(survey, row++, question(q));
                if (q % 10 == 9) {
                    row(survey, row++, List.of("end_group"));
                }
            }
            Worksheet choices = workbook.newWorksheet("choices");
            List<String> head = new ArrayList<>(List.of("list_name", "name"));
            head.addAll(inEveryLanguage("label::Language %d (l%c)", 0));
            row(choices, 0, head);
            for (int c = 0; c < 1_000; c++) {
                List<String> cells = new ArrayList<>(List.of("list_" + c / 10, "choice_" + c % 10));
                cells.addAll(inEveryLanguage("Choice in language %d (l%c), number %d", c));
                row(choices, c + 1, cells);
            }
        }
    }

    private static List<String> heading() {
        List<String> cells = new ArrayList<>(List.of("type", "name", "relevant", "constraint", "required"));
        for (String text : List.of("label", "hint", "constraint_message")) {
            cells.addAll(inEveryLanguage(text + "::Language %d (l%c)", 0));
        }
        return cells;
    }

    private static List<String> question(int q) {
        String before = "${question_" + (q - 1) + "}";
        List<String> cells = new ArrayList<>(List.of(
                q % 3 == 0 ? "select_one list_" + q % 100 : "integer",
                "question_" + q,
                q % 3 == 2 ? before + " > 3 and " + before + " < 9" : "",
                q % 3 == 0 ? "" : ". >= 0 and . <= 100",
                "yes"));
        for (String text : List.of("Question", "Hint", "Message")) {
            cells.addAll(inEveryLanguage(text + " said in language %d (l%c) at some length, number %d", q));
        }
        return cells;
    }

    private static List<String> inEveryLanguage(String text, int number) {
        List<String> cells = new ArrayList<>();
        for (int l = 0; l < LANGUAGES; l++) {
            cells.add(text.formatted(l, (char) ('a' + l), number));
        }
        return cells;
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    private void read() throws IOException {
        StringBuilder sheet = new StringBuilder("survey,type,name,label\n");
        StringBuilder filled = new StringBuilder("<data id='small'>");
        List<String> types = List.of("integer", "decimal", "date", "text", "geopoint");
        List<String> answers = List.of("34", "12.75", "2026-11-23", "Some words about it", "44.45 26.1 80 4.5");
        for (int q = 0; q < SMALL; q++) {
            sheet.append(",%s,q%d,Question %d\n".formatted(types.get(q % types.size()), q, q));
            filled.append("<q%1$d>%2$s</q%1$d>".formatted(q, answers.get(q % answers.size())));
        }
        filled.append("<meta><instanceID>uuid:speed</instanceID></meta></data>");
        CompiledForm compiled =
                (CompiledForm) XlsForm.compile(sheet.toString().getBytes(StandardCharsets.UTF_8), "small.csv");
        FormDefinition form = FormDefinition.read(compiled.xml().getBytes(StandardCharsets.UTF_8))
                .get();
        byte[] instance = filled.toString().getBytes(StandardCharsets.UTF_8);
        perSecond(form, instance);
        System.out.printf(
                "  filled forms of %d questions read by one core: %,.0f a second (aim 1,000)%n",
                SMALL, perSecond(form, instance));
    }

    /** Of the seconds the processor worked for this. */
    private static double perSecond(FormDefinition form, byte[] instance) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int count = 0;
        while (spent < SECONDS * 1e9) {
            Answers.read(form, instance).get();
            count++;
            spent = threads.getCurrentThreadCpuTime() - begun;
        }
        return count / (spent / 1e9);
    }
}
