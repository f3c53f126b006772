package engram.standalone;

import engram.standalone.demo.Demo;
import engram.standalone.demo.School;
import engram.standalone.running.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./engram} that need a JVM. */
@Command(
        name = "engram",
        description = "A study platform for whole classes.",
        subcommands = {Up.class, Demo.class, School.class, Train.class},
        mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Main())
                        .setExecutionExceptionHandler(Main::explain)
                        .execute(arguments));
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof CannotStart cannot)) throw failure;
        command.getErr().println(cannot.getMessage());
        return 1;
    }
}
