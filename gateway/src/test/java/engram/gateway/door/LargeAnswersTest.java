package engram.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import engram.gateway.FakeServices.Answer;
import engram.gateway.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Exports, queues and whatever else is too large to be held. */
class LargeAnswersTest {
    private static final int MOST = 4;
    private static final int BYTES = 20_000_000;
    private static final String PATH = "/api/decks/d/export";
    private static final House HOUSE = House.open(Map.of("engram.limits.large-answers", MOST));

    static {
        HOUSE.services()
                .answer(
                        "GET",
                        PATH,
                        _ ->
                                new Answer(
                                        200,
                                        Map.of(
                                                "Content-Type", "text/tab-separated-values",
                                                "Content-Disposition", "attachment"),
                                        "0123456789".repeat(BYTES / 10)));
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static HttpResponse<InputStream> open() {
        return HOUSE.send(HOUSE.byTeacher(PATH), HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void come_whole_and_with_their_headers() {
        var answer = HOUSE.send(HOUSE.byTeacher(PATH));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(UTF_8)).hasSize(BYTES);
        assertThat(answer.body()).startsWith("0123456789").endsWith("0123456789");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/tab-separated-values");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void are_few_at_once_for_an_address_and_one_that_is_given_up_makes_room() throws IOException {
        var open = new ArrayList<InputStream>();
        for (var i = 0; i < MOST / 2; i++) open.add(open().body());

        var refused = HOUSE.send(HOUSE.byTeacher(PATH));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        // Nobody reads on: what is not read stays where it is.
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(HOUSE.send(HOUSE.byTeacher(PATH)).statusCode()).isEqualTo(429));

        for (var each : open) each.close();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(HOUSE.send(HOUSE.byTeacher(PATH)).statusCode()).isEqualTo(200));
    }

    @Test
    void that_are_read_too_slowly_are_lost_and_make_room() throws IOException {
        var intake = new Intake(new ClientAddresses(""), 1, 1, Duration.ZERO);
        var answers = new LargeAnswers(intake, 1);
        var answer = answers.pass("here", new byte[1], new ByteArrayInputStream(new byte[1]));

        assertThatThrownBy(answer::read).isInstanceOf(IOException.class);
        answer.close();

        answers.pass("here", new byte[1], new ByteArrayInputStream(new byte[1])).close();
    }

    private static void demandWhole(HttpResponse<String> answer) {
        throw new AssertionError(
                "%d with %d characters passed for whole"
                        .formatted(answer.statusCode(), answer.body().length()));
    }

    @Test
    void that_break_off_are_never_taken_for_whole() throws IOException {
        try (var dying = new DyingService(10_000_000, 4_000_000)) {
            var house = House.open(Map.of("engram.deck.url", dying.address()));
            try {
                assertThatThrownBy(() -> demandWhole(house.send(house.byTeacher(PATH))))
                        .isInstanceOf(UncheckedIOException.class);
            } finally {
                house.close();
            }
        }
    }
}
