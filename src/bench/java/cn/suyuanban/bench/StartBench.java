package cn.suyuanban.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Start-up with 350 matters (事项) against start-up with those shipped, each in a process of its own.
 *
 * <p>The rows are taken over by the product's own {@code new-matter}. What counts is the start of a county that has them: the
 * first start, which puts every model into the engine, is printed beside it. Starts of both sides take turns; the ratio of
 * each pair is taken before the median.
 */
final class StartBench {

    private static final int MATTERS = 350;
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 5;
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Path work;
    private final Path catalogue;

    private StartBench(Path work) {
        this.work = work;
        this.catalogue = work.resolve("catalogue");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new StartBench(Files.createTempDirectory("start")).run();
    }

    private void run() throws IOException, InterruptedException {
        takeOver();
        double few = start("few");
        double many = start("many");
        Print.line(
                "first start: %d more matters %.1f s, shipped only %.1f s, ratio %.2f", MATTERS, many, few, many / few);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            few = start("few");
            many = start("many");
            if (i >= WARM_UP) {
                ratios.add(many / few);
            }
            Print.line(
                    "%s %d: %.1f s, %.1f s, ratio %.2f", i < WARM_UP ? "warm-up" : "round", i, many, few, many / few);
        }
        double median = Print.median(ratios.stream().mapToDouble(Double::doubleValue));
        Print.line(
                "带 %d 个事项启动 / start with %d more matters against the shipped ones, median ratio %.2f",
                MATTERS, MATTERS, median);
    }

    private void takeOver() throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder("编码,名称,牵头部门,协办部门,承诺时限,法定时限\n");
        for (int i = 1; i <= MATTERS; i++) {
            list.append("SYB-9%03d,示例事项 %d,market,fire,5WD,20WD%n".formatted(i, i));
        }
        Path rows = Files.writeString(work.resolve("matters.csv"), list);
        Path log = work.resolve("new-matter.log");
        if (java(CLASSES, log, "new-matter", "--from", rows.toString(), "--out", catalogue.toString())
                        .waitFor()
                != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    /** Starts on the data folder of a side until the product says that it is ready, and ends it. */
    private double start(String side) throws IOException, InterruptedException {
        Path data = Files.createDirectories(work.resolve(side));
        Path log = Files.writeString(data.resolve("run.log"), "");
        String models = side.equals("many") ? catalogue + File.pathSeparator : "";
        long begin = System.nanoTime();
        Process product = java(models + CLASSES, log, "--server.port=0", "--suyuanban.data=" + data);
        try {
            while (!Files.readString(log).contains("涑愿办已就绪")) {
                if (!product.isAlive() || System.nanoTime() - begin > PATIENCE) {
                    throw new IllegalStateException(Files.readString(log));
                }
                product.waitFor(50, TimeUnit.MILLISECONDS);
            }
            return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        } finally {
            product.destroy();
            product.waitFor();
        }
    }

    private static Process java(String classes, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-classpath",
                classes,
                "cn.suyuanban.SuyuanbanApplication"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
