package engram.standalone.demo;

import engram.standalone.running.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code engram school}: what the operator of a deployment does about schools. */
@Command(
        name = "school",
        mixinStandardHelpOptions = true,
        description = "Schools of this deployment.",
        subcommands = School.Create.class)
public final class School {

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a school and its first teacher, while engram up is running.")
    static final class Create implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Option(names = "--name", required = true, description = "The school's name.")
        private String name;

        @Option(
                names = "--zone",
                description = "Its time zone, such as Europe/Zurich (this computer's).")
        private ZoneId zone = ZoneId.systemDefault();

        @Option(names = "--teacher", required = true, description = "The first teacher's name.")
        private String teacher;

        @Option(
                names = "--email",
                required = true,
                description = "The first teacher's e-mail address.")
        private String email;

        @Option(
                names = "--password",
                required = true,
                interactive = true,
                arity = "0..1",
                description = "The first teacher's password; asked for when left out.")
        private String password;

        @Option(
                names = "--data",
                defaultValue = ".engram",
                description = "The data folder of the running engram up (${DEFAULT-VALUE}).")
        private Path folder;

        @Override
        public Integer call() throws IOException {
            var address = DataFolder.runningAt(folder);
            Api.at(address)
                    .with("X-Engram-Operator", DataFolder.operatorSecret(folder))
                    .post(
                            "/api/schools",
                            Map.of(
                                    "name",
                                    name,
                                    "zone",
                                    zone.getId(),
                                    "teacher",
                                    Map.of("name", teacher, "email", email, "password", password)));
            spec.commandLine()
                    .getOut()
                    .printf("%s is ready. %s signs in at %s.%n", name, email, address);
            return 0;
        }
    }
}
