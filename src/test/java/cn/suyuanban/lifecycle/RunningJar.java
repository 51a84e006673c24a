package cn.suyuanban.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged product in a process of its own, as an operator runs it. */
final class RunningJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "suyuanban.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private RunningJar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the jar on the data folder with any free port. */
    static RunningJar start(Path data, String... arguments) throws IOException {
        Path log = Files.createTempFile(data, "run", ".log");
        List<String> jar = List.of("-jar", JAR.toString(), "--server.port=0", "--suyuanban.data=" + data);
        return new RunningJar(Java.saying(log, jar, arguments).start(), log);
    }

    /** Waits until the product says that it is ready. */
    RunningJar ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains("涑愿办已就绪")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("not ready:\n" + log());
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Waits until the process has ended by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** Stops it as Ctrl-C or systemd would. */
    void stop() throws InterruptedException {
        process.destroy();
        ended();
    }

    String address() throws IOException {
        Matcher port = PORT.matcher(log());
        if (!port.find()) {
            throw new IllegalStateException("no port in the log");
        }
        return "http://localhost:" + port.group(1);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
