package cn.suyuanban.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells a command from a start of the product, and runs it. */
@Command(
        name = "suyuanban.jar",
        description = "涑愿办：不带命令时启动服务。",
        subcommands = {
            CheckCommand.class,
            NewMatterCommand.class,
            VerifyAuditCommand.class,
            CommandLine.HelpCommand.class
        },
        subcommandsRepeatable = false)
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that the arguments name.
     *
     * @return its exit code (0 all well, 1 something was found, 2 used wrongly or not done), empty if the product is to start
     */
    public static OptionalInt run(String... arguments) {
        boolean starts =
                Arrays.stream(arguments).allMatch(argument -> argument.startsWith("--") && !argument.equals("--help"));
        if (starts) {
            return OptionalInt.empty();
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        return OptionalInt.of(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .setExecutionExceptionHandler(Commands::explain);
    }

    /** A file that cannot be read is no finding: the command did not do what it was asked. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("command-failed：" + failure);
        return CommandLine.ExitCode.USAGE;
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new FileOutputStream(to), true, charset());
    }

    /** The console's, unless that cannot write Chinese, as in a container without a locale. */
    private static Charset charset() {
        Charset console = System.console() == null
                ? Charset.defaultCharset()
                : System.console().charset();
        return console.canEncode() && console.newEncoder().canEncode('愿') ? console : StandardCharsets.UTF_8;
    }
}
