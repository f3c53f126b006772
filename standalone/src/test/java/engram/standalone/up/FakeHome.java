package engram.standalone.up;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A checkout as the build leaves it, whose programs are all {@link FakeProgram}. */
final class FakeHome {
    private static final Map<String, String> MAIN_CLASSES =
            Map.of(
                    "roster-service", "engram.roster.Application",
                    "deck-service", "engram.deck.Application",
                    "review-service", "engram.review.Application",
                    "scheduler-service", "engram.scheduler.Application",
                    "gateway", "engram.gateway.Application",
                    "standalone", "engram.embedded.Engine");

    private FakeHome() {}

    static void build(Path home) throws IOException {
        for (var program : MAIN_CLASSES.entrySet())
            build(home.resolve(program.getKey()), program.getKey(), program.getValue());
    }

    private static void build(Path module, String moduleName, String mainClass) throws IOException {
        var target = Files.createDirectories(module.resolve("target"));
        Files.createDirectories(target.resolve("lib"));
        var name = moduleName.equals("standalone") ? "engine" : moduleName;
        var jar = target.resolve(moduleName + "-1.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, target, compiled(target, mainClass, name));
            var tests = testClasses();
            add(
                    out,
                    tests,
                    tests.resolve(FakeProgram.class.getName().replace('.', '/') + ".class"));
        }
    }

    /** The main class of a program, which does no more than to say who it is. */
    private static Path compiled(Path target, String mainClass, String name) throws IOException {
        var dot = mainClass.lastIndexOf('.');
        var simple = mainClass.substring(dot + 1);
        var source = Files.createDirectories(target.resolve("source")).resolve(simple + ".java");
        Files.writeString(
                source,
                """
                package %s;
                public class %s {
                    public static void main(String[] given) throws Exception {
                        String[] all = new String[given.length + 1];
                        all[0] = "%s";
                        System.arraycopy(given, 0, all, 1, given.length);
                        %s.main(all);
                    }
                }
                """
                        .formatted(
                                mainClass.substring(0, dot),
                                simple,
                                name,
                                FakeProgram.class.getName()));
        var failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                testClasses().toString(),
                                "-d",
                                target.toString(),
                                source.toString());
        if (failed != 0) throw new IllegalStateException(mainClass + " does not compile");
        return target.resolve(mainClass.replace('.', '/') + ".class");
    }

    private static void add(JarOutputStream jar, Path root, Path file) throws IOException {
        jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
    }

    private static Path testClasses() {
        try {
            var source = FakeProgram.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
