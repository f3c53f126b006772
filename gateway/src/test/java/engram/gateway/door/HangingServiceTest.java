package engram.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.gateway.FakeServices.Answer;
import engram.gateway.House;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that takes requests and says nothing. */
class HangingServiceTest {
    private static final int WAITING = 4;

    private final House house =
            House.open(
                    Map.of(
                            "engram.limits.answer", "2s",
                            "engram.limits.long-answer", "60s",
                            "engram.limits.waiting", WAITING));
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void hang() {
        for (var route :
                new String[] {"POST /api/reviews", "GET /api/sessions/s", "POST /api/decks/import"})
            house.services()
                    .answer(
                            route.substring(0, route.indexOf(' ')),
                            route.substring(route.indexOf(' ') + 1),
                            _ -> {
                                try {
                                    over.await();
                                } catch (InterruptedException ended) {
                                    Thread.currentThread().interrupt();
                                }
                                return Answer.json("{}");
                            });
    }

    @AfterEach
    void close() {
        over.countDown();
        house.close();
    }

    private HttpResponse<String> post(String path) {
        return house.send(house.byTeacher(path).POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void is_unavailable_and_nobody_can_say_whether_a_write_was_done() {
        var answer = post("/api/reviews");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("urn:engram:problem:unavailable")
                .contains("Whether this was done is not known");
    }

    @Test
    void is_unavailable_to_readers() {
        var answer = house.send(house.byTeacher("/api/sessions/s"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("does not answer").doesNotContain("not known");
    }

    @Test
    void is_waited_for_longer_where_there_is_much_to_do() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var imported = threads.submit(() -> post("/api/decks/import"));
            assertThat(post("/api/reviews").statusCode()).isEqualTo(503);
            over.countDown();
            assertThat(answerOf(imported).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void has_few_requests_waiting_and_the_others_go_on() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 10 * WAITING)
                            .mapToObj(_ -> threads.submit(() -> post("/api/reviews")))
                            .toList();
            await().untilAsserted(() ->
                    assertThat(house.services().asked("/api/reviews"))
                            .hasSizeGreaterThanOrEqualTo(1));
            assertThat(house.send(house.byTeacher("/api/classes/c/members")).statusCode())
                    .isEqualTo(200);
            var answers = asked.stream().map(HangingServiceTest::answerOf).toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .anyMatch(body -> body.contains("has too much to do; nothing was changed"));
            assertThat(house.services().asked("/api/reviews").size()).isLessThan(4 * WAITING);
        }
    }

    private static HttpResponse<String> answerOf(Future<HttpResponse<String>> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
