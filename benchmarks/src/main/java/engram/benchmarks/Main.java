package engram.benchmarks;

import engram.benchmarks.optimizer.OptimizerBenchmark;
import java.util.Arrays;
import java.util.List;

/** {@code ./engram bench NAME [OPTIONS]}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var options =
                List.of(
                        Arrays.copyOfRange(
                                arguments, Math.min(1, arguments.length), arguments.length));
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "optimizer" -> OptimizerBenchmark.run(options);
            default -> {
                System.err.println("Benchmarks: optimizer");
                System.exit(2);
            }
        }
    }
}
