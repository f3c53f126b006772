package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The broker and the store are there and answer nothing: every kind of request is refused in time,
 * nothing is started anew, and all of it works again when they do. Then everything hangs, and the
 * platform can be stopped all the same.
 */
@ResourceLock(RunningPlatform.OF_ITS_OWN)
class HangingEngineTest {
    private static final String ENGINE = "engram.embedded.Engine";
    private static final List<String> SERVICES =
            List.of(
                    "engram.roster.Application",
                    "engram.deck.Application",
                    "engram.review.Application",
                    "engram.scheduler.Application",
                    "engram.gateway.Application");

    /** The promise is 10 s; the rest is for a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final RunningPlatform platform = RunningPlatform.startFresh();

    @AfterAll
    static void stop() {
        platform.stop();
    }

    private static void signal(String signal, String program) {
        try {
            var pid = Long.toString(platform.process(program).pid());
            new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private record Timed(Api.Answer answer, Duration took) {}

    private static Timed timed(Supplier<Api.Answer> call) {
        var begin = System.nanoTime();
        var answer = call.get();
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Map<String, Timed> all(Map<String, Supplier<Api.Answer>> calls) {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new LinkedHashMap<String, CompletableFuture<Timed>>();
            calls.forEach((name, call) ->
                    answers.put(name, CompletableFuture.supplyAsync(() -> timed(call), together)));
            return answers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().join()));
        }
    }

    @Test
    void refuses_in_time_and_goes_on_where_it_was_and_can_be_stopped_while_everything_hangs() {
        var school = TestSchool.on(platform);
        var learner = school.learner("ada").api();
        var deck =
                school.teacher()
                        .post("/api/decks", Map.of("title", "Words"))
                        .ok()
                        .get("id")
                        .asText();
        var card =
                school.teacher()
                        .post(
                                "/api/decks/" + deck + "/cards",
                                Map.of("front", "one", "back", "eins"))
                        .ok()
                        .get("id")
                        .asText();
        school.teacher()
                .post("/api/classes/" + school.classId() + "/assignments", Map.of("deckId", deck))
                .ok();
        var review =
                Map.of(
                        "reviews",
                        List.of(
                                Map.of(
                                        "id",
                                        "r1",
                                        "sessionId",
                                        "s1",
                                        "mode",
                                        "SPACED",
                                        "deckId",
                                        deck,
                                        "cardId",
                                        card,
                                        "rating",
                                        3,
                                        "answeredAt",
                                        Instant.now().toString(),
                                        "responseMs",
                                        1000)));
        var calls = new LinkedHashMap<String, Supplier<Api.Answer>>();
        calls.put(
                "sign-in",
                () ->
                        Api.at(platform)
                                .post(
                                        "/api/session",
                                        Map.of(
                                                "email",
                                                school.teacherLogin(),
                                                "password",
                                                TestSchool.PASSWORD)));
        calls.put("deck read", () -> school.teacher().get("/api/decks/" + deck));
        calls.put("decks", () -> school.teacher().get("/api/decks"));
        calls.put(
                "card write",
                () ->
                        school.teacher()
                                .post(
                                        "/api/decks/" + deck + "/cards",
                                        Map.of("front", "two", "back", "zwei")));
        calls.put("queue", () -> learner.get("/api/decks/" + deck + "/queue?mode=SPACED"));
        calls.put("reviews", () -> learner.post("/api/reviews", review));
        calls.put("sessions", () -> learner.get("/api/decks/" + deck + "/sessions"));
        calls.put(
                "class table",
                () ->
                        school.teacher()
                                .get(
                                        "/api/classes/"
                                                + school.classId()
                                                + "/decks/"
                                                + deck
                                                + "/progress"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(all(calls))
                                .allSatisfy((name, each) ->
                                        assertThat(each.answer().status())
                                                .as(name)
                                                .isLessThan(300)));
        var before = SERVICES.stream().map(each -> platform.process(each).pid()).toList();

        signal("STOP", ENGINE);
        var refused = all(calls);
        signal("CONT", ENGINE);

        refused.forEach((name, each) ->
                System.out.printf("%s: %d in %s%n", name, each.answer().status(), each.took()));
        assertThat(refused)
                .allSatisfy((name, each) -> {
                    assertThat(each.answer().status()).as(name).isEqualTo(503);
                    assertThat(each.answer().json().get("type").asText())
                            .as(name)
                            .isEqualTo("urn:engram:problem:unavailable");
                    assertThat(each.answer().response().headers().firstValue("Retry-After"))
                            .as(name)
                            .isPresent();
                    assertThat(each.took()).as(name).isLessThan(LIMIT);
                });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(all(calls))
                                .allSatisfy((name, each) ->
                                        assertThat(each.answer().status())
                                                .as(name)
                                                .isLessThan(300)));
        assertThat(SERVICES.stream().map(each -> platform.process(each).pid()))
                .containsExactlyElementsOf(before);

        SERVICES.forEach(each -> signal("STOP", each));
        signal("STOP", ENGINE);
        platform.stop();
    }
}
