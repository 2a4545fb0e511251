package org.romact.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Times the engine on the design of the R script {@code survey/peer/timing.R}, made by the same arithmetic: 20 indicators, 50 strata,
 * 5,000 clusters, overall and by 40 domains. Prints the check figures, seconds, memory, the curve over the number of rows, and, given the
 * path of timing.R and an installed Rscript, the ratio to R.
 *
 * <p>{@code java -cp … org.romact.statistics.Benchmark [ROWS…] [--r timing.R]}
 */
final class Benchmark {

    private static final long P = 67_108_859;
    private static final int COLUMNS = 20;
    private static final int REPEATS = 5;

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Benchmark().run(List.of(arguments));
    }

    private record Times(double design, double overall, double byDomain) {}

    private void run(List<String> arguments) throws IOException, InterruptedException {
        int r = arguments.indexOf("--r");
        List<String> sizes = r < 0 ? arguments : arguments.subList(0, r);
        Times last = new Times(0, 0, 0);
        out.println("rows        design s   means of 20 s   by 40 domains s   ns/row/indicator   memory in use MB");
        for (String size : sizes.isEmpty() ? List.of("1000000") : sizes) {
            last = measure(Integer.parseInt(size));
        }
        if (r >= 0) {
            compare(Path.of(arguments.get(r + 1)), sizes.get(sizes.size() - 1), last);
        }
    }

    static long h(long i, long k) {
        long a = (i * 31337 + k * 1234577 + 17) % P;
        long v = a * a % P;
        return (v * v + a) % P;
    }

    private static double u(long i, long k) {
        return h(i, k) / (double) P;
    }

    private Times measure(int rows) {
        int[] psu = IntStream.range(0, rows).map(i -> (int) (i * 5000L / rows)).toArray();
        int[] stratum = Arrays.stream(psu).map(g -> g / 100).toArray();
        int[] domain = IntStream.range(0, rows).map(i -> (int) (40 * u(i, 21))).toArray();
        double[] weights = new double[rows];
        Arrays.setAll(weights, i -> 1 + stratum[i] % 5 + (i * 7L % 13) / 4.0);
        List<double[]> columns = new ArrayList<>();
        for (int k = 1; k <= COLUMNS; k++) {
            columns.add(column(k, psu));
        }
        Times best = new Times(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
        GroupMeans overall = null;
        GroupMeans byDomain = null;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            long t0 = System.nanoTime();
            Survey survey = Survey.of(Design.builder(rows)
                    .strata(stratum)
                    .clusters(psu)
                    .weights(weights)
                    .build());
            long t1 = System.nanoTime();
            overall = survey.meansBy(columns, Factor.single(rows));
            long t2 = System.nanoTime();
            byDomain = survey.meansBy(columns, Factor.of(domain));
            long t3 = System.nanoTime();
            best = new Times(
                    Math.min(best.design, (t1 - t0) / 1e9),
                    Math.min(best.overall, (t2 - t1) / 1e9),
                    Math.min(best.byDomain, (t3 - t2) / 1e9));
        }
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%-11d %8.3f %12.4f %16.4f %16.2f %18.0f%n",
                rows,
                best.design,
                best.overall,
                best.byDomain,
                best.byDomain * 1e9 / rows / COLUMNS,
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
        if (rows == 1_000_000) {
            check(java.util.Objects.requireNonNull(overall), java.util.Objects.requireNonNull(byDomain));
        }
        return best;
    }

    private static double[] column(int k, int[] psu) {
        double[] result = new double[psu.length];
        Arrays.setAll(result, i -> {
            double cluster = u(psu[i], k + 40L);
            return k % 2 == 1 ? 70 * u(i, k) + 30 * cluster : u(i, k) < 0.10 + 0.02 * k + 0.10 * cluster ? 1 : 0;
        });
        return result;
    }

    private void check(GroupMeans overall, GroupMeans byDomain) {
        Interval z = Interval.normal(0.95);
        agree("y1", overall.outcome(0, 0, z).orThrow(), 49.946526599675984, 0.12859138583145482);
        agree("y2", overall.outcome(1, 0, z).orThrow(), 0.19054117462483597, 0.00059594539399730696);
        agree("y20", overall.outcome(19, 0, z).orThrow(), 0.54984057216907944, 0.00068908836784201642);
        agree("y1, domain 0", byDomain.outcome(0, 0, z).orThrow(), 50.060659765982308, 0.19028325565684545);
        agree("y2, domain 39", byDomain.outcome(1, 39, z).orThrow(), 0.1880589778061843, 0.0026952889753173274);
    }

    private void agree(String name, Estimate e, double mean, double se) {
        double worst = Math.max(Math.abs(e.estimate() / mean - 1), Math.abs(e.standardError() / se - 1));
        out.printf(
                Locale.ROOT, "  %s %.15g se %.15g, within %.1e of R%n", name, e.estimate(), e.standardError(), worst);
        if (worst > 1e-9) {
            throw new IllegalStateException(name + " does not agree with R.");
        }
    }

    private void compare(Path script, String rows, Times ours) throws IOException, InterruptedException {
        Path log = Files.createTempFile("timing", ".txt");
        Process process = new ProcessBuilder("Rscript", script.toString(), rows, "both")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.waitFor();
        String text = Files.readString(log);
        out.println(text);
        ratio("svydesign", text, "svydesign ([0-9.]+) s", ours.design);
        ratio("means of 20", text, "svymean20 run \\d ([0-9.]+) s", ours.overall);
        ratio("by 40 domains", text, "svyby40x20 run \\d ([0-9.]+) s", ours.byDomain);
    }

    private void ratio(String name, String text, String pattern, double ours) {
        double theirs = Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group(1)))
                .min()
                .orElse(Double.NaN);
        out.printf(Locale.ROOT, "%s: R %.2f s, this %.4f s, %.0f times as fast%n", name, theirs, ours, theirs / ours);
    }
}
