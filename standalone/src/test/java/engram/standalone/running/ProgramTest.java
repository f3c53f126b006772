package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @TempDir Path home;
    private Program engine;
    private Path target;

    @BeforeEach
    void build() throws IOException {
        engine = Program.engine(home);
        target = Files.createDirectories(home.resolve("standalone/target"));
    }

    @Nested
    class Its_class_path {
        @Test
        void has_its_own_jar_and_then_its_libraries_in_one_order_always() throws Exception {
            var libraries = Files.createDirectory(target.resolve("lib"));
            for (var name : List.of("c.jar", "a.jar", "b.jar", "notes.txt"))
                Files.createFile(libraries.resolve(name));

            assertThat(engine.classPath().split(File.pathSeparator))
                    .containsExactly(
                            target.resolve("standalone-1.jar").toString(),
                            libraries.resolve("a.jar").toString(),
                            libraries.resolve("b.jar").toString(),
                            libraries.resolve("c.jar").toString());
        }

        @Test
        void cannot_be_told_of_what_is_not_built() {
            assertThatThrownBy(engine::classPath)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("./engram build");
        }
    }

    @Nested
    class Its_command_line {
        @Test
        void names_the_main_class_and_its_arguments_last() {
            assertThat(engine.command(List.of("folder", "1", "2")))
                    .endsWith("engram.embedded.Engine", "folder", "1", "2")
                    .contains("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTMode=auto");
        }

        @Test
        void says_nothing_of_the_class_path_which_everybody_could_read() {
            assertThat(engine.command(List.of())).doesNotContain("-cp", "-classpath");
        }

        @Test
        void takes_the_cache_once_training_was_kept_and_not_while_it_runs() throws Exception {
            Files.createFile(target.resolve("engine.new.aot"));
            assertThat(engine.trained()).isFalse();

            engine.keepTraining();

            assertThat(engine.trained()).isTrue();
            assertThat(engine.command(List.of()))
                    .contains("-XX:AOTCache=" + target.resolve("engine.aot"));
        }

        @Test
        void is_the_same_in_training_but_for_the_cache() {
            var usual = engine.command(List.of("x"));
            var training = engine.trainingCommand(List.of("x"));

            assertThat(training).hasSameSizeAs(usual).anyMatch(each -> each.contains(".new.aot"));
            assertThat(training.stream().filter(usual::contains)).hasSize(usual.size() - 1);
        }
    }

    @Nested
    class All_of_them {
        @Test
        void have_different_names_and_fit_into_two_gigabytes() {
            var all = Program.all(home);

            assertThat(all).extracting(Program::name).doesNotHaveDuplicates().hasSize(6);
            assertThat(all.stream().mapToInt(Program::heap).sum()).isLessThan(2_048);
        }
    }
}
