package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The platform does what its published contract says. Schemathesis reads the document, sends each
 * operation requests after its examples, and holds every answer to what the contract promises. What
 * it does not hold it to is in {@code schemathesis/schemathesis.toml}, each with its reason.
 */
class ContractTest {
    private static final Path FOLDER = Path.of("schemathesis").toAbsolutePath();
    private static final Path TOOL = Path.of("target/schemathesis/bin/schemathesis");

    /**
     * Bounds the test however slow the machine is; the number of requests is bounded by the seed.
     */
    private static final int SECONDS = 80;

    private static final RunningPlatform platform = RunningPlatform.shared();

    /** One for each test: a run deletes what it reaches. */
    private final TestSchool school = TestSchool.on(platform);

    private final TestSchool.Learner learner = school.learner("contract");
    private final TestSchool.Learner other = school.learner("other");
    private final String deck = school.assignedDeck("Contract", Seed.cards());
    private final Map<String, String> ids =
            Map.of(
                    "ENGRAM_DECK", deck,
                    "ENGRAM_CARD", TestSchool.answeredCards(learner.api(), deck).getFirst(),
                    "ENGRAM_CLASS", school.classId(),
                    "ENGRAM_PERSON", other.id());

    @TempDir private Path reports;

    @BeforeAll
    static void the_tool_is_there() {
        assertThat(TOOL)
                .as(
                        "NOT RUN: Schemathesis is missing. system-tests/schemathesis/install gets it;"
                                + " it needs Python 3.10 with venv and pip")
                .exists();
    }

    @Test
    void for_a_teacher() throws Exception {
        demandNoFinding(TestSchool.signInToken(platform, school.teacherLogin()));
    }

    @Test
    void for_a_learner() throws Exception {
        demandNoFinding(TestSchool.signInToken(platform, learner.login()));
    }

    @Test
    void for_somebody_signed_out() throws Exception {
        demandNoFinding(null);
    }

    private void demandNoFinding(String token) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                TOOL.toAbsolutePath().toString(),
                                "--config-file",
                                FOLDER.resolve("schemathesis.toml").toString(),
                                "run",
                                contract().toString(),
                                "--url",
                                platform.address(),
                                "--seed",
                                "20260131",
                                "--no-color"));
        if (token != null) command.addAll(List.of("--header", "Authorization: Bearer " + token));
        var output = reports.resolve("output.txt").toFile();
        var builder =
                new ProcessBuilder(command)
                        .directory(reports.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output);
        builder.environment().put("PYTHONPATH", FOLDER.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().putAll(ids);
        var run = builder.start();
        var ended = run.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) run.destroyForcibly().waitFor();
        var told = Files.readString(output.toPath());
        assertThat(ended).as("it took more than %d s: %s", SECONDS, told).isTrue();
        assertThat(run.exitValue()).as(told).isZero();
    }

    /** The published document, with ids of this school in place of those of its examples. */
    private Path contract() throws IOException {
        var document = Api.at(platform).get("/api/openapi.json").ok();
        var text = document.toString();
        for (var path : document.get("paths"))
            for (var operation : path)
                for (var parameter : operation.path("parameters")) {
                    var real = ids.get("ENGRAM_" + parameter.get("name").asText().toUpperCase());
                    if (real != null && parameter.has("example"))
                        text = text.replace(parameter.get("example").asText(), real);
                }
        return Files.writeString(reports.resolve("openapi.json"), text);
    }
}
