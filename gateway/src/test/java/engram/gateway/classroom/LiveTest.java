package engram.gateway.classroom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.gateway.House;
import engram.gateway.Town;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final House house = House.get();
    private final Town town = new Town(house);
    private final String sid = Backends.unique("sid");

    @BeforeEach
    void settle() {
        town.person("ada", "Ada")
                .enrolled("c1", "ada", "LEARNER")
                .enrolled("c1", "tess", "TEACHER")
                .deck("d1", "tess", "k1", "k2")
                .assigned("c1", "d1");
        var token = town.token("tess", "TEACHER");
        await().atMost(ofSeconds(20))
                .until(() ->
                        house.get("/api/classes/c1/decks/d1/progress", token)
                                .body()
                                .contains("\"cards\":2"));
    }

    /** The lines of an open stream, as they come. */
    private List<String> watch(Duration life) {
        return watch("tess", life);
    }

    private List<String> watch(String teacher, Duration life) {
        var token = house.services().token(town.school(), teacher, "TEACHER", sid, life);
        var answer =
                house.send(
                        house.to("/api/classes/c1/live")
                                .header("Authorization", "Bearer " + token)
                                .header("Accept-Encoding", "gzip")
                                .header("Last-Event-ID", "made-up"),
                        BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        return collect(answer.body());
    }

    private static List<String> collect(Stream<String> body) {
        var lines = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual()
                .start(() -> {
                    body.forEach(lines::add);
                    lines.add("END");
                });
        return lines;
    }

    private void remember(String card) {
        town.remembers(
                "ada", "d1", card, 10, LocalDate.now(), Instant.now().plusSeconds(86_400 * 9));
    }

    @Nested
    class Many_open_pages {
        private final List<InputStream> open = new ArrayList<>();

        private int open(String token) {
            var answer =
                    house.send(
                            house.to("/api/classes/c1/live")
                                    .header("Authorization", "Bearer " + token),
                            BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) open.add(answer.body());
            else
                assertThat(answer.headers().firstValue("Retry-After"))
                        .as("" + answer.statusCode())
                        .isPresent();
            return answer.statusCode();
        }

        @Test
        void of_one_person_are_bounded_and_stop_nobody_else() throws IOException {
            var one = town.token("tess", "TEACHER");
            town.enrolled("c1", "tom", "TEACHER");
            try {
                for (var i = 0; i < 20; i++) assertThat(open(one)).isEqualTo(200);
                assertThat(open(one)).isEqualTo(429);
                await().until(() -> open(town.token("tom", "TEACHER")) == 200);
            } finally {
                for (var each : open) each.close();
            }
            await().atMost(ofSeconds(40)).until(() -> open(one) == 200);
        }
    }

    @Nested
    class An_open_page {
        @Test
        void gets_a_row_soon_after_its_learner_answered() {
            var lines = watch(Duration.ofMinutes(15));
            await().until(() -> lines.contains("retry: 2000"));
            remember("k1");
            await().atMost(ofSeconds(5))
                    .untilAsserted(() ->
                            assertThat(lines)
                                    .contains("event: row")
                                    .anyMatch(line ->
                                            line.startsWith("data: {\"deck\":\"d1\"")
                                                    && line.contains("\"seen\":1")
                                                    && line.contains("Ada")));
        }

        @Test
        void gets_a_row_when_a_Test_was_finished_that_moved_no_memory() {
            var lines = watch(Duration.ofMinutes(15));
            await().until(() -> lines.contains("retry: 2000"));
            var now = Instant.now();
            town.started("ada", "d1", "TEST", "t1", now)
                    .finished(
                            "ada",
                            "d1",
                            "TEST",
                            "t1",
                            now.plusSeconds(60),
                            "'version':1,'right':9,'questions':10,'counts':true");
            await().atMost(ofSeconds(5))
                    .untilAsserted(() ->
                            assertThat(lines)
                                    .anyMatch(line ->
                                            line.startsWith("data: {\"deck\":\"d1\"")
                                                    && line.contains("\"right\":9")));
        }

        @Test
        void gets_every_row_again_when_a_card_is_added() {
            var lines = watch(Duration.ofMinutes(15));
            await().until(() -> lines.contains("retry: 2000"));
            town.card("d1", "k3", false);
            await().atMost(ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(lines).anyMatch(line -> line.contains("\"cards\":3")));
        }

        @Test
        void ends_with_its_token() {
            var lines = watch(ofSeconds(2));
            await().atMost(ofSeconds(10)).until(() -> lines.contains("END"));
        }

        @Test
        void ends_with_its_sign_in() {
            var lines = watch(Duration.ofMinutes(15));
            town.ended(sid);
            await().atMost(ofSeconds(10)).until(() -> lines.contains("END"));
        }
    }

    @Test
    void A_learner_and_a_stranger_get_no_stream() {
        assertThat(house.get("/api/classes/c1/live", town.token("ada", "LEARNER")).statusCode())
                .isEqualTo(403);
        assertThat(house.get("/api/classes/c1/live", town.token("eve", "TEACHER")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void A_hundred_open_pages_cost_no_thread_each() {
        var before = Thread.activeCount();
        var live = house.bean(LiveRows.class);
        var open = live.open();
        for (var i = 0; i < 10; i++) town.enrolled("c1", "teacher" + i, "TEACHER");
        await().ignoreExceptions()
                .until(() ->
                        house.get(
                                                "/api/classes/c1/decks/d1/progress",
                                                town.token("teacher9", "TEACHER"))
                                        .statusCode()
                                == 200);
        var streams =
                java.util.stream.IntStream.range(0, 100)
                        .mapToObj(i -> watch("teacher" + i % 10, ofSeconds(60)))
                        .toList();
        await().until(() -> live.open() >= open + 100);
        assertThat(Thread.activeCount() - before).isLessThan(50);
        remember("k2");
        await().atMost(ofSeconds(10))
                .until(() -> streams.stream().allMatch(lines -> lines.contains("event: row")));
    }
}
