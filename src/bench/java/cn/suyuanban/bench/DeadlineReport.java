package cn.suyuanban.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link DeadlineBench} and prints medians, bytes and the ratios that matter. */
final class DeadlineReport {

    private DeadlineReport() {}

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include(DeadlineBench.class.getName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, TreeMap<Integer, Figure>> figures = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> method(run.getParams()),
                        Collectors.toMap(
                                run -> Integer.valueOf(run.getParams().getParam("days")),
                                Figure::of,
                                (one, other) -> one,
                                TreeMap::new)));
        Print.line("一个时限 / one deadline, JMH, medians");
        Print.line("%-16s %12s %12s %14s %10s", "what", "working days", "ns", "ns per day", "bytes");
        figures.forEach((method, byDays) -> byDays.forEach((days, figure) -> Print.line(
                "%-16s %12d %12.1f %14.2f %10.0f",
                method, days, figure.nanoseconds(), figure.nanoseconds() / days, figure.bytes())));
        ratios(figures);
    }

    private static void ratios(Map<String, TreeMap<Integer, Figure>> figures) {
        for (String method : new String[] {"due", "plusWorkingDays", "loop"}) {
            TreeMap<Integer, Figure> byDays = figures.get(method);
            Print.line("%s: longest / shortest = %.2f", method, ratio(byDays, 1, 1));
        }
        TreeMap<Integer, Figure> explain = figures.get("explain");
        Print.line(
                "explain: cost per day, longest / shortest = %.2f",
                ratio(explain, explain.lastKey(), explain.firstKey()));
        figures.get("loop")
                .forEach((days, loop) -> Print.line(
                        "loop / due at %d working days = %.1f",
                        days, loop.nanoseconds() / figures.get("due").get(days).nanoseconds()));
    }

    private static double ratio(TreeMap<Integer, Figure> byDays, int lastUnits, int firstUnits) {
        return byDays.lastEntry().getValue().nanoseconds()
                / lastUnits
                / (byDays.firstEntry().getValue().nanoseconds() / firstUnits);
    }

    private static String method(BenchmarkParams params) {
        return params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
    }

    /**
     * One measured cell.
     *
     * @param nanoseconds median of the iterations
     * @param bytes allocated by one call
     */
    private record Figure(double nanoseconds, double bytes) {

        static Figure of(RunResult run) {
            double[] scores = run.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .map(IterationResult::getPrimaryResult)
                    .mapToDouble(result -> result.getScore())
                    .toArray();
            double bytes = run.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            return new Figure(Print.median(DoubleStream.of(scores)), bytes);
        }
    }
}
