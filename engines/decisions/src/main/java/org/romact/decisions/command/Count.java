package org.romact.decisions.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.romact.decisions.Election;
import org.romact.decisions.Outcome;
import org.romact.decisions.pabulib.PbReader;
import org.romact.decisions.pabulib.UnreadableElection;

/** {@code romact count FILE.pb --rule equal-shares …}: what is funded, why, and what it means for whom. */
public final class Count {
    static final String USAGE = """
            Counts the votes of a participatory budget in Pabulib's format (pabulib.org/format).

              ./romact count FILE.pb [--rule equal-shares|greedy|phragmen] [--satisfaction cost|cardinality|score|borda]
                             [--raise none|one-per-voter|1%] [--then-greedy] [--ties id|cost|approval|seed:WORD]
                             [--weights COLUMN:GROUP=2,GROUP=1] [--groups COLUMN] [--trace] [--json]

              --rule           equal-shares if nothing is said; voters' money is then raised one unit at a time (--raise)
              --satisfaction   what a funded project is worth to who listed it; cost if nothing is said
              --groups         a column of VOTES; each group's share of the money beside its share of the voters
              --trace          every round: prices, who paid what, what was left; enough to count again by hand

            Codes: 0 counted, 1 the file is at fault, 2 the command is.
            """;

    private Count() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            (arguments.isEmpty() ? err : out).print(USAGE);
            return arguments.isEmpty() ? 2 : 0;
        }
        try {
            Request request = Request.of(arguments);
            Election election = PbReader.read(request.file());
            Outcome outcome = request.rule().count(election, request.conditions(), request.ties(), request.traced());
            out.print(
                    request.json() ? new JsonReport(request, outcome).text() : new TextReport(request, outcome).text());
            return 0;
        } catch (Request.NotUnderstood wrong) {
            err.println(wrong.getMessage() + " `./romact count` alone explains what can be said.");
            return 2;
        } catch (UnreadableElection unreadable) {
            unreadable.faults().forEach(err::println);
            return 1;
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile() + ".");
            return 2;
        } catch (IOException broken) {
            err.println("The file cannot be read: " + broken
                    + (Files.isDirectory(Path.of(arguments.getFirst())) ? "; it is a directory." : "."));
            return 2;
        }
    }
}
