package cn.suyuanban.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Arrays;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells a command from a start of the product, and runs it. */
@Command(
        name = "suyuanban.jar",
        description = "涑愿办：不带命令时启动服务。",
        subcommands = {CheckCommand.class, NewMatterCommand.class, CommandLine.HelpCommand.class},
        subcommandsRepeatable = false)
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that the arguments name.
     *
     * @return its exit code (0 all well, 1 something was found, 2 used wrongly), empty if the product is to start
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
        return new CommandLine(new Commands()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
