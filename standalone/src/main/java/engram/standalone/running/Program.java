package engram.standalone.running;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one of the platform's programs is run: from the jars that the build left in its module.
 *
 * @param name what logs call it
 * @param module its module's folder
 * @param mainClass its entry
 * @param heap the most that its heap may take, in MB
 * @param flags further options of its JVM
 */
public record Program(String name, Path module, String mainClass, int heap, List<String> flags) {

    static final String ENGINE = "engine";

    private static final String SERIAL = "-XX:+UseSerialGC";

    /** For the service that folds the most: what it collects, it collects on all cores. */
    private static final String PARALLEL = "-XX:+UseParallelGC";

    /** The services, in the order in which they are listed; they may start in any. */
    static List<Program> services(Path home) {
        return List.of(
                new Program(
                        "roster-service",
                        home.resolve("roster-service"),
                        "engram.roster.Application",
                        160,
                        List.of(SERIAL)),
                new Program(
                        "deck-service",
                        home.resolve("deck-service"),
                        "engram.deck.Application",
                        224,
                        List.of(SERIAL)),
                new Program(
                        "review-service",
                        home.resolve("review-service"),
                        "engram.review.Application",
                        160,
                        List.of(SERIAL)),
                new Program(
                        "scheduler-service",
                        home.resolve("scheduler-service"),
                        "engram.scheduler.Application",
                        192,
                        List.of(PARALLEL)),
                new Program(
                        "gateway",
                        home.resolve("gateway"),
                        "engram.gateway.Application",
                        192,
                        List.of(SERIAL)));
    }

    /** Everything that runs on one machine. */
    public static List<Program> all(Path home) {
        return Stream.concat(Stream.of(engine(home)), services(home).stream()).toList();
    }

    static Program engine(Path home) {
        return new Program(
                ENGINE,
                home.resolve("standalone"),
                "engram.embedded.Engine",
                512,
                List.of(SERIAL, "-Dlogback.configurationFile=logback-engine-in-folder.xml"));
    }

    /** The command line that runs it, with its AOT cache if one was trained. */
    List<String> command(List<String> arguments) {
        return command(trained() ? "-XX:AOTCache=" + cache() : "-XX:AOTMode=auto", arguments);
    }

    /**
     * The command line that runs it and leaves an AOT cache when it ends, to be kept with {@link
     * #keepTraining}. The flags are the same, or the cache would be refused later.
     */
    List<String> trainingCommand(List<String> arguments) {
        return command("-XX:AOTCacheOutput=" + newCache(), arguments);
    }

    public boolean trained() {
        return Files.exists(cache());
    }

    /** Puts what a training run left in its place, in one step. */
    public void keepTraining() throws IOException {
        Files.move(newCache(), cache(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path newCache() {
        return cache().resolveSibling(name + ".new.aot");
    }

    Path jar() {
        return module.resolve("target").resolve(module.getFileName() + "-1.jar");
    }

    Path cache() {
        return module.resolve("target").resolve(name + ".aot");
    }

    private List<String> command(String aot, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        aot,
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xms32m",
                        "-Xmx" + heap + "m",
                        "-Xss512k",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ReservedCodeCacheSize=64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /**
     * The value of the variable CLASSPATH, where it stays out of process lists: the module's jar,
     * then its libraries by name, always in one order, as the AOT cache demands.
     */
    String classPath() {
        var jars = new ArrayList<String>();
        jars.add(jar().toString());
        try (var libraries = Files.newDirectoryStream(module.resolve("target/lib"), "*.jar")) {
            var names = new ArrayList<String>();
            libraries.forEach(library -> names.add(library.toString()));
            names.sort(null);
            jars.addAll(names);
        } catch (IOException missing) {
            throw new CannotStart(name + " is not built. Run ./engram build");
        }
        return String.join(File.pathSeparator, jars);
    }
}
