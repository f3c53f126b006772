package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The platform does what its published contract says. Schemathesis reads the document, sends each
 * operation requests after its examples, and holds every answer to what the contract promises. What
 * it does not hold it to is in {@code schemathesis/schemathesis.toml}, each with its reason. Each
 * caller has a school and an address of their own, so that they can go through it side by side.
 */
class ContractTest {
    private static final Path FOLDER = Path.of("schemathesis").toAbsolutePath();
    private static final Path TOOL = Path.of("target/schemathesis/bin/schemathesis");

    /** How many requests the fuzzing makes up for each operation; more find more. */
    private static final int EXAMPLES = Integer.getInteger("engram.contract.examples", 6);

    /** No run that does what it should takes as long. */
    private static final Duration LONGEST = Duration.ofMinutes(4 + 2L * EXAMPLES);

    private static final RunningPlatform platform = RunningPlatform.shared();

    /** One for each test: a run deletes what it reaches. */
    private final TestSchool school = TestSchool.on(platform);

    private final TestSchool.Learner learner = school.learner("contract");
    private final TestSchool.Learner other = school.learner("other");
    private final String deck = school.assignedDeck("Contract", Seed.cards());
    private final Map<String, String> things =
            Map.of(
                    "deck", deck,
                    "card", TestSchool.answeredCards(learner.api(), deck).getFirst(),
                    "class", school.classId(),
                    "person", other.id());

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
    @Execution(ExecutionMode.CONCURRENT)
    void for_a_teacher() throws Exception {
        demandNoFindingAs(school.teacherLogin(), "198.51.100.1");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void for_a_learner() throws Exception {
        demandNoFindingAs(learner.login(), "198.51.100.2");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void for_somebody_signed_out() throws Exception {
        demandNoFinding(null, "none", "198.51.100.3");
    }

    private void demandNoFindingAs(String login, String address)
            throws IOException, InterruptedException {
        demandNoFinding(
                TestSchool.signInToken(platform, login),
                TestSchool.signInToken(platform, login),
                address);
    }

    /**
     * Runs it.
     *
     * @param spare another token of the same account, which may end
     * @param address where it comes from, for counting: it guesses many codes and passwords
     */
    private void demandNoFinding(@Nullable String token, String spare, String address)
            throws IOException, InterruptedException {
        var contract = reports.resolve("openapi.json");
        var published = PublishedContract.of(platform, school.name(), things);
        Files.writeString(contract, published.document().toString());
        var command =
                new ArrayList<>(
                        List.of(
                                TOOL.toAbsolutePath().toString(),
                                "--config-file",
                                FOLDER.resolve("schemathesis.toml").toString(),
                                "run",
                                contract.toString(),
                                "--url",
                                platform.address(),
                                "--seed",
                                "20260131",
                                "--max-examples",
                                Integer.toString(EXAMPLES),
                                "--header",
                                "X-Forwarded-For: " + address,
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
        things.forEach((name, id) ->
                builder.environment().put("ENGRAM_" + name.toUpperCase(Locale.ROOT), id));
        builder.environment().put("ENGRAM_SPARE", spare);
        var run = builder.start();
        var ended = run.waitFor(LONGEST);
        if (!ended) run.destroyForcibly().waitFor();
        var told = Files.readString(output.toPath());
        assertThat(ended).as("it took more than %s: %s", LONGEST, told).isTrue();
        assertThat(run.exitValue()).as(told).isZero();
    }
}
