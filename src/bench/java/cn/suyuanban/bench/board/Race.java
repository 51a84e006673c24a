package cn.suyuanban.bench.board;

import cn.suyuanban.bench.Print;
import cn.suyuanban.bench.board.Databases.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The same question to few and to many cases in turn, so that what else the machine does hits both alike. */
final class Race {

    private static final int WARM_UP = 3;
    private static final int LEAST = 8;
    private static final int MOST = Integer.getInteger("figures.rounds", 40);
    private static final long ENOUGH = TimeUnit.SECONDS.toNanos(2);
    private static final double LONGEST = 300;
    private static final double STEEPEST = 1.2;

    /** A difference nobody can measure reliably, in milliseconds: no ratio is judged below it. */
    private static final double NOISE = 2;

    private final Map<Size, List<Double>> times = new EnumMap<>(Size.class);

    static Race run(Databases databases, Runnable question) {
        Race race = new Race();
        Map<Size, Runnable> ready = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            race.times.put(size, new ArrayList<>());
            databases.ask(size);
            ready.put(size, question instanceof Questions.Further further ? further.found() : question);
        }
        long end = System.nanoTime() + ENOUGH;
        for (int i = 0; i < WARM_UP + MOST && (i < WARM_UP + LEAST || System.nanoTime() < end); i++) {
            for (Size size : Size.values()) {
                databases.ask(size);
                long start = System.nanoTime();
                ready.get(size).run();
                if (i >= WARM_UP) {
                    race.times.get(size).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return race;
    }

    boolean keepsTheGoal() {
        double difference = median(Size.MANY) - median(Size.FEW);
        return p95(Size.MANY) <= LONGEST && (ratio() <= STEEPEST || difference < NOISE);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%8.1f %8.1f %8.1f %8.1f %6.2f",
                median(Size.FEW),
                p95(Size.FEW),
                median(Size.MANY),
                p95(Size.MANY),
                ratio());
    }

    private double ratio() {
        return median(Size.MANY) / median(Size.FEW);
    }

    private double median(Size size) {
        return Print.median(times.get(size).stream().mapToDouble(Double::doubleValue));
    }

    private double p95(Size size) {
        List<Double> sorted = times.get(size).stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
