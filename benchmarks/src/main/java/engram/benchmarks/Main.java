package engram.benchmarks;

import engram.benchmarks.load.LoadBenchmark;
import engram.benchmarks.memory.MemoryBenchmark;
import engram.benchmarks.queue.QueueBenchmark;
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
            case "load" -> LoadBenchmark.run(options);
            case "memory" -> MemoryBenchmark.run(options);
            case "queue" -> QueueBenchmark.run(options);
            default -> {
                System.err.println("Benchmarks: load, memory, queue");
                System.exit(2);
            }
        }
    }
}
