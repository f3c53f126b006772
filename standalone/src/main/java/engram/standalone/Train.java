package engram.standalone;

import engram.standalone.demo.DemoSchool;
import engram.standalone.running.Console;
import engram.standalone.running.DataFolder;
import engram.standalone.running.Platform;
import engram.standalone.running.Ports;
import engram.standalone.running.Program;
import engram.standalone.running.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        description = "Prepares quick starts; ./engram build does it, and the first ./engram up.")
final class Train implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var console = new Console(spec.commandLine().getOut());
        var home = Home.path();
        var folder = home.resolve("standalone/target/train");
        try (var data = DataFolder.take(folder, true);
                var platform = new Platform(home, data, Ports.free(1).getFirst(), console, true)) {
            var stop = Stop.hook(console, platform, data, new CountDownLatch(1));
            Runtime.getRuntime().addShutdownHook(stop);
            platform.start();
            DemoSchool.ensure(platform.address(), console);
            platform.finishTraining();
            for (var program : Program.all(home)) program.keepTraining();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return 0;
    }

    /**
     * Has quick starts prepared by a process of the lowest priority, beside what runs now, if that
     * was not done since the last build. It ends with the process that calls this.
     */
    static void inBackground(Path home, DataFolder data, Console console) throws IOException {
        if (Program.all(home).stream().allMatch(Program::trained)) return;
        var self = ProcessHandle.current().info();
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(self.command().orElseThrow());
        command.addAll(
                List.of(
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-Dengram.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "engram.standalone.Main",
                        "train"));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("logs").resolve("train.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "engram-train-stop"));
        console.say("Quick starts for the next time are being prepared meanwhile.");
    }
}
