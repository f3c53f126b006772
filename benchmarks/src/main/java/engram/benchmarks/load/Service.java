package engram.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the product's programs as a child process, with the product's own limits. */
final class Service implements AutoCloseable {
    private final Process process;

    private Service(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** The broker and the store. */
    static Service engine(Path home, Path data, int brokerPort, int storePort) throws IOException {
        return start(
                home.resolve("standalone"),
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dlogback.configurationFile=logback-engine.xml"),
                List.of(
                        "engram.embedded.Engine",
                        data.toString(),
                        Integer.toString(brokerPort),
                        Integer.toString(storePort)),
                Map.of(),
                data.resolveSibling("engine.log"));
    }

    static Service scheduler(
            Path home, List<String> flags, Map<String, String> environment, Path log)
            throws IOException {
        var options = new ArrayList<>(List.of("-XX:+UseParallelGC", "-Xmx192m"));
        options.addAll(flags);
        return start(
                home.resolve("scheduler-service"),
                options,
                List.of("engram.scheduler.Application"),
                environment,
                log);
    }

    private static Service start(
            Path module,
            List<String> options,
            List<String> main,
            Map<String, String> environment,
            Path log)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseCompactObjectHeaders",
                        "-Xms32m",
                        "-Xss512k",
                        "-XX:ReservedCodeCacheSize=64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(main);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("CLASSPATH", classPath(module));
        return new Service(builder.start());
    }

    private static String classPath(Path module) throws IOException {
        var target = module.resolve("target");
        try (var libraries = Files.list(target.resolve("lib"))) {
            var jars = new ArrayList<String>();
            jars.add(target.resolve(module.getFileName() + "-1.jar").toString());
            libraries.map(Path::toString).sorted().forEach(jars::add);
            return String.join(File.pathSeparator, jars);
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Processor seconds that it has used. */
    double processorSeconds() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** Asks it to end; ends it after 20 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
