package engram.benchmarks;

import engram.benchmarks.load.LoadBenchmark;
import java.util.Arrays;
import picocli.CommandLine;

/** The commands behind {@code ./engram bench}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var name = arguments.length == 0 ? "" : arguments[0];
        var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        System.exit(
                switch (name) {
                    case "load" -> new CommandLine(new LoadBenchmark()).execute(rest);
                    default -> usage();
                });
    }

    private static int usage() {
        System.err.println("Usage: ./engram bench load|memory|optimizer [OPTIONS]");
        return 2;
    }
}
