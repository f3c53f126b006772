package engram.standalone;

import engram.standalone.demo.DemoSchool;
import engram.standalone.running.Console;
import engram.standalone.running.DataFolder;
import engram.standalone.running.Platform;
import engram.standalone.running.Ports;
import engram.standalone.running.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code engram up}: starts everything and stays until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts everything and says where to click. ENGRAM_KAFKA and ENGRAM_MONGO name existing servers to use instead of the embedded ones.")
final class Up implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port of the pages (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = ".engram",
            description = "Where everything is kept between runs (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--fresh", description = "Forget everything of earlier runs first.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Start without the demo school.")
    private boolean noDemo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var console = new Console(spec.commandLine().getOut());
        var stopped = new CountDownLatch(1);
        try (var data = DataFolder.take(folder, false);
                var platform = new Platform(Home.path(), data, port, console, false)) {
            // Taking the folder has ended a gateway that was left over and held the port.
            Ports.demandFree(port);
            if (fresh) data.forget();
            var stop = Stop.hook(console, platform, data, stopped);
            Runtime.getRuntime().addShutdownHook(stop);
            platform.start();
            data.running(platform.address());
            console.say("Ready in %.1f s.", (System.nanoTime() - begin) / 1e9);
            if (!noDemo) DemoSchool.ensure(platform.address(), console);
            console.say("Open %s", platform.address());
            if (!noDemo) console.say(DemoSchool.ACCOUNTS);
            console.say("Ctrl-C stops everything.");
            if (!noDemo) Train.inBackground(Home.path(), data, console);
            stopped.await();
        }
        return 0;
    }
}
