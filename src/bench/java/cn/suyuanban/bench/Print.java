package cn.suyuanban.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** What the benchmarks say, and how they sum up. */
public final class Print {

    private Print() {}

    public static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    public static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
