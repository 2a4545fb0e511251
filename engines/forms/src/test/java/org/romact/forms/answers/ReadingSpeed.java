package org.romact.forms.answers;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.romact.forms.codebook.CsvStyle;
import org.romact.forms.codebook.Layout;
import org.romact.forms.codebook.TableCsv;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.expression.Expression;

/**
 * Prints how many filled forms of 250 questions one core reads in a second, alone, with an expression, and out to CSV.
 * Counts the seconds the processor worked for us, so that others on the same machine do not change the figure much.
 *
 * <p>{@code java -cp target/classes:target/test-classes org.romact.forms.answers.ReadingSpeed [seconds]}
 */
public final class ReadingSpeed {
    private static final int QUESTIONS = 250;
    private static final int MEMBERS = 5;

    private interface Work {
        void doOnce() throws IOException;
    }

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 3;
        bigForm();
        FormDefinition form =
                FormDefinition.read(form().getBytes(StandardCharsets.UTF_8)).get();
        byte[] instance = instance().getBytes(StandardCharsets.UTF_8);
        Expression expression = Expression.parse("count-if(${member}, ${age} < 16) > 2 and selected(${q3}, 'b')")
                .get();
        List<Layout> layouts = Layout.of(form);
        TableCsv csv = new TableCsv(layouts.getFirst(), CsvStyle.TOLD_APART, Writer.nullWriter());
        PrintStream out = System.out;
        out.printf("%d questions, %d bytes a filled form%n", form.questions().size(), instance.length);
        measure("heads", seconds, out, () -> InstanceHead.read(instance).get());
        measure("answers", seconds, out, () -> Answers.read(form, instance).get());
        measure(
                "answers and an expression",
                seconds,
                out,
                () -> expression.evaluate(Answers.read(form, instance).get().root()));
        measure(
                "answers to CSV",
                seconds,
                out,
                () -> csv.write(Answers.read(form, instance).get()));
        Answers read = Answers.read(form, instance).get();
        measure("expressions", seconds, out, () -> expression.evaluate(read.root()));
    }

    private static void bigForm() {
        byte[] form = BigForm.of(5_000, 10);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            int questions = FormDefinition.read(form).get().questions().size();
            System.out.printf(
                    "a form of %d questions in 10 languages, %,d bytes, is read in %d ms%n",
                    questions, form.length, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void measure(String what, double seconds, PrintStream out, Work work) throws IOException {
        run(seconds, work);
        out.printf("%-28s %,12.0f a second%n", what, run(seconds, work));
    }

    private static double run(double seconds, Work work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        long count = 0;
        while (spent < seconds * 1e9) {
            work.doOnce();
            count++;
            spent = threads.getCurrentThreadCpuTime() - start;
        }
        return count / (spent / 1e9);
    }

    private static String form() {
        StringBuilder nodes = new StringBuilder();
        StringBuilder binds = new StringBuilder();
        StringBuilder body = new StringBuilder();
        String[] types = {"int", "decimal", "date", "string", "geopoint"};
        for (int i = 0; i < QUESTIONS - 4; i++) {
            String path = "/data/g" + i / 20 + "/q" + i;
            if (i % 20 == 0)
                nodes.append(i == 0 ? "" : "</g" + (i / 20 - 1) + ">")
                        .append("<g")
                        .append(i / 20)
                        .append(">");
            nodes.append("<q").append(i).append("/>");
            String type = i % 4 == 3 ? "string" : types[i % 5];
            binds.append("<bind nodeset='%s' type='%s'/>".formatted(path, type));
            body.append(
                    i % 4 == 3
                            ? "<select ref='%s'><label>Q</label><item><label>A</label><value>a</value></item><item><label>B</label><value>b</value></item></select>"
                                    .formatted(path)
                            : "<input ref='%s'><label>Q %d</label></input>".formatted(path, i));
        }
        nodes.append("</g").append((QUESTIONS - 5) / 20).append(">");
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Speed</h:title><model>
                <instance><data id="speed" version="1">%s<member><name/><age/><sex/></member><meta><instanceID/></meta></data></instance>
                %s<bind nodeset="/data/member/age" type="int"/></model></h:head><h:body>%s
                <group ref="/data/member"><repeat nodeset="/data/member"><input ref="/data/member/age"/></repeat></group></h:body></h:html>
                """.formatted(nodes, binds, body);
    }

    private static String instance() {
        StringBuilder out = new StringBuilder("<data id='speed' version='1'>");
        String[] values = {"34", "12.75", "2026-11-23", "Some words about it", "44.45 26.1 80 4.5"};
        for (int i = 0; i < QUESTIONS - 4; i++) {
            if (i % 20 == 0)
                out.append(i == 0 ? "" : "</g" + (i / 20 - 1) + ">")
                        .append("<g")
                        .append(i / 20)
                        .append(">");
            out.append("<q%d>%s</q%d>\n".formatted(i, i % 4 == 3 ? "a b" : values[i % 5], i));
        }
        out.append("</g").append((QUESTIONS - 5) / 20).append(">");
        for (int i = 0; i < MEMBERS; i++)
            out.append("<member><name>Ana %d</name><age>%d</age><sex>f</sex></member>".formatted(i, i * 7));
        return out.append("<meta><instanceID>uuid:speed</instanceID></meta></data>")
                .toString();
    }
}
