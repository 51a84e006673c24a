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

    private final List<Double> stock = new ArrayList<>();

    static Race run(Databases databases, Runnable question) {
        return run(databases, question, null);
    }

    /** @param other asked of many after each round as well, null if there is nothing to compare with */
    static Race run(Databases databases, Runnable question, Runnable other) {
        Race race = new Race();
        Map<Size, Runnable> ready = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            race.times.put(size, new ArrayList<>());
            databases.ask(size);
            ready.put(size, question instanceof Further further ? further.found() : question);
        }
        long end = System.nanoTime() + ENOUGH;
        for (int i = 0; i < WARM_UP + MOST && (i < WARM_UP + LEAST || System.nanoTime() < end); i++) {
            for (Size size : Size.values()) {
                databases.ask(size);
                double time = time(ready.get(size));
                if (i >= WARM_UP) {
                    race.times.get(size).add(time);
                }
            }
            if (other != null) {
                double time = time(other);
                if (i >= WARM_UP) {
                    race.stock.add(time);
                }
            }
        }
        return race;
    }

    private static double time(Runnable asked) {
        long start = System.nanoTime();
        asked.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** How many times as long what it is compared with takes, by the medians. */
    double faster() {
        return Print.median(stock.stream().mapToDouble(Double::doubleValue)) / median(Size.MANY);
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

    double ratio() {
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
