package org.romact.statistics.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.romact.statistics.Design;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.InvalidDesign;
import org.romact.statistics.InvalidTable;
import org.romact.statistics.Survey;
import org.romact.statistics.Table;

/** {@code romact analyse interviews.csv --design design.yml --by district --indicator water=…}: figures with intervals. */
public final class Analyse {

    private Analyse() {}

    /** 0 when the figures are printed, 1 when a file is at fault, 2 when the command is. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            analyse(Request.of(arguments), out);
            return 0;
        } catch (Wrong wrong) {
            err.println(wrong.sentence());
            if (wrong.isUsage()) {
                err.println(Request.USAGE);
            }
            return wrong.isUsage() ? 2 : 1;
        } catch (InvalidDesign | InvalidTable invalid) {
            err.println(invalid.getMessage());
            return 1;
        } catch (IOException unreadable) {
            return unreadable(unreadable, err);
        } catch (UncheckedIOException unreadable) {
            return unreadable(unreadable.getCause(), err);
        }
    }

    private static int unreadable(@Nullable IOException cause, PrintStream err) {
        err.println(
                cause instanceof NoSuchFileException none
                        ? "There is no file " + none.getFile() + "."
                        : "The file cannot be read or written: " + cause + ".");
        return 1;
    }

    private static void analyse(Request request, PrintStream out) throws IOException {
        if (!Files.exists(request.interviews())) {
            throw Wrong.input("There is no file " + request.interviews() + ".");
        }
        Table table = Table.read(request.interviews());
        Path designFile = request.design();
        Design design = designFile == null ? Design.simple(table.rows()) : DesignFile.read(designFile, table);
        Report report = new Report(lines(request, table, Survey.of(design)));
        report.print(out);
        if (request.csv() != null) {
            report.writeCsv(request.csv());
        }
        if (request.json() != null) {
            report.writeJson(request.json());
        }
    }

    private static List<Line> lines(Request request, Table table, Survey survey) {
        List<Indicator> indicators = request.indicators().stream()
                .map(described -> Indicator.of(described, survey, table))
                .toList();
        Domain asked = request.where().isEmpty() ? Domain.all() : where(table, request.where());
        Factor groups = groups(request.by(), table);
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (int level = 0; level < groups.size(); level++) {
                Domain domain = Domain.level(groups, level).and(asked);
                if (!request.by().isEmpty()) {
                    lines.add(new Line(
                            indicator.name(),
                            groups.levels().get(level),
                            indicator.outcome(domain, request.interval())));
                }
            }
            lines.add(new Line(indicator.name(), "all", indicator.outcome(asked, request.interval())));
        }
        return lines;
    }

    private static Factor groups(List<String> by, Table table) {
        by.forEach(column -> Indicator.require(table, column));
        return by.isEmpty()
                ? Factor.single(table.rows())
                : Factor.cross(by.stream().map(table::factor).toList());
    }

    private static Domain where(Table table, String condition) {
        double[] is = Indicator.equal(table, condition);
        boolean[] inside = new boolean[is.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = is[i] == 1;
        }
        return Domain.where(inside);
    }
}
