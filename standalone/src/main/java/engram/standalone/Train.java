package engram.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code engram train}: runs everything once, on a folder of its own, so that each program leaves
 * an AOT cache (JEP 514) from which it starts in less than half the time.
 */
@Command(
        name = "train",
        hidden = true,
        description = "Prepares quick starts; ./engram does it after a build.")
final class Train implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = new Console(spec.commandLine().getOut());
        var folder = Files.createTempDirectory("engram-train");
        try (var data = DataFolder.take(folder, true);
                var platform =
                        new Platform(Home.path(), data, Ports.free(1).getFirst(), console, true)) {
            platform.start();
            DemoSchool.ensure(platform.address(), console);
            platform.finishTraining();
        }
        return 0;
    }
}
