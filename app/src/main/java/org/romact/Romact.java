package org.romact;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Setting;
import org.romact.platform.settings.Settings;
import org.romact.platform.settings.SettingsTable;

/** The first words of every romact: which command is meant, and with which settings it runs. */
public final class Romact {
    private static final String HELP = """
            romact: assess needs, agree a plan, find the money, deliver it and account for it, together.

              ./romact                     start here with two demonstration towns
              ./romact serve               start for real; ROMACT_DATABASE_URL names an existing PostgreSQL
              ./romact settings            explain every setting
              ./romact verify-audit        prove that no line of the audit trail was changed or removed
              ./romact test [--fast]       run the tests
              ./romact version             say which version this is
              ./romact help                say this

            Computing without a server; each explains itself when run without arguments:

              ./romact analyse             estimates from a survey, with their uncertainty
              ./romact count               count the votes of a participatory budget
              ./romact form                check, convert and read forms
              ./romact reference KIND DIR  compare with published results:
                                           statistics, disclosure, decisions, poverty or spatial

            Where to go next: README.md, docs/running/install.md.
            """;

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("help", (arguments, out, err) -> say(HELP, out)),
            Map.entry("version", (arguments, out, err) -> say("romact " + version() + "\n", out)),
            Map.entry("settings", Romact::settings),
            Map.entry("serve", Romact::serve),
            Map.entry("rehearse", Rehearsal::run),
            Map.entry("verify-audit", Engines::verifyAudit),
            Map.entry("analyse", Engines.command("org.romact.statistics.command.Analyse")),
            Map.entry("count", Engines.command("org.romact.decisions.command.Count")),
            Map.entry("form", Engines.command("org.romact.forms.command.FormCommand")),
            Map.entry("reference", Engines::reference));

    /** Exit codes: 0 done, 1 failed, 2 not understood. */
    @FunctionalInterface
    interface Command {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }

    private Romact() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            if (arguments.isEmpty()) {
                return demonstrate(out);
            }
            String name = arguments.getFirst();
            Command command = COMMANDS.get(name.replaceFirst("^--?h(elp)?$", "help"));
            if (command == null) {
                err.println("There is no command `" + name + "`; `./romact help` lists those there are.");
                return 2;
            }
            if (!name.equals("serve") && !name.equals("rehearse")) {
                System.setProperty("logback.configurationFile", "logback-quiet.xml");
            }
            return command.run(arguments.subList(1, arguments.size()), out, err);
        } catch (CannotStart e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int demonstrate(PrintStream out) {
        Settings settings = Settings.read(System.getenv(), Map.of(Setting.ROMACT_DEMONSTRATION, "yes"));
        if (settings.databaseUrl().isPresent()) {
            throw new CannotStart(
                    "ROMACT_DATABASE_URL is set, but plain `./romact` is for trying out with a database of"
                            + " its own; run `./romact serve`, or unset ROMACT_DATABASE_URL.");
        }
        return Serving.start(settings, out);
    }

    private static int serve(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("`./romact serve` takes no arguments; `./romact settings` explains its settings.");
            return 2;
        }
        return Serving.start(Settings.read(System.getenv()), out);
    }

    /** With `--markdown` it prints docs/running/settings.md. */
    private static int settings(List<String> arguments, PrintStream out, PrintStream err) {
        return say(arguments.contains("--markdown") ? SettingsTable.markdown() : SettingsTable.text(), out);
    }

    private static int say(String text, PrintStream out) {
        out.print(text);
        return 0;
    }

    static String version() {
        try (InputStream file =
                Romact.class.getResourceAsStream("/META-INF/maven/org.romact/romact-app/pom.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("version", "(from source)");
        } catch (IOException e) {
            return "(unknown)";
        }
    }
}
