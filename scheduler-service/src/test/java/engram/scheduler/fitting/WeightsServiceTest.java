package engram.scheduler.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import engram.outbox.Message;
import engram.scheduler.testing.PublishedVersions;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import engram.scheduler.testing.RunningScheduler.Person;
import engram.scheduler.testing.TopicReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fitted weights over HTTP, from the review log to the cards, over a real broker and store. */
class WeightsServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RunningScheduler scheduler;

    private final String school = Backends.unique("school");
    private final Person ann = new Person(school, "ann", "LEARNER");

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
    }

    private HttpResponse<String> send(String method, String path, Person person) throws Exception {
        return scheduler.send(method, "/api/weights/" + path, person, null, "");
    }

    private JsonNode weights() throws Exception {
        var response = send("GET", "learner/ann", ann);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** Fifty cards, ten answers each, every third day; every other answer is wrong. */
    private void annForgetsEveryOtherCard() throws Exception {
        var random = new Random(7);
        var start = Instant.parse("2026-09-01T10:00:00Z");
        var messages = new ArrayList<Message>();
        messages.add(Records.person(school, "ann", "LEARNER"));
        for (int i = 0; i < 10; i++) {
            for (int card = 0; card < 50; card++) {
                var at = start.plus(Duration.ofDays(3L * i)).plusSeconds(card);
                int rating = random.nextBoolean() ? 3 : 1;
                var id = "r" + card + '-' + i;
                messages.add(Records.reviewed(school, "ann", "d", "c" + card, id, rating, at));
            }
        }
        scheduler.publish(messages.toArray(Message[]::new));
    }

    @Nested
    class A_fit {
        @Test
        void of_enough_answers_gives_new_weights_and_schedules_the_cards_again() throws Exception {
            annForgetsEveryOtherCard();
            await().atMost(PATIENCE).until(() -> weights().path("reviews").asInt() == 500);
            assertThat(weights().path("source").asText()).isEqualTo("DEFAULT");
            assertThat(weights().path("needed").asInt()).isEqualTo(400);
            assertThat(weights().path("fit").isNull()).isTrue();

            var asked = send("POST", "learner/ann/fit", ann);
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
            assertThat(JSON.readTree(asked.body()).at("/fit/state").asText())
                    .isIn("WAITING", "RUNNING");
            await().atMost(PATIENCE)
                    .until(() -> weights().at("/fit/state").asText().equals("REPLACED"));
            var fitted = weights();
            assertThat(fitted.path("source").asText()).isEqualTo("LEARNER");
            assertThat(fitted.path("weights").size()).isEqualTo(21);
            assertThat(fitted.at("/fit/after").asDouble())
                    .isLessThan(fitted.at("/fit/before").asDouble());
            assertThat(fitted.at("/fit/message").asText()).isNotBlank();
            awaitPlan(2);

            assertThat(send("DELETE", "learner/ann", ann).statusCode()).isEqualTo(204);
            assertThat(weights().path("source").asText()).isEqualTo("DEFAULT");
            awaitPlan(3);
        }

        private void awaitPlan(int version) throws Exception {
            try (var topic = new TopicReader("scheduler.memory.v1")) {
                for (var card : new String[] {"c0", "c49"})
                    await().atMost(PATIENCE)
                            .until(() ->
                                    topic.newest(school + "/ann/" + card).path("version").asLong()
                                            == PublishedVersions.of(version, 10));
            }
        }
    }

    @Nested
    class Of_others {
        @Test
        void are_not_there() throws Exception {
            var bob = new Person(school, "bob", "LEARNER");
            assertThat(send("GET", "learner/ann", bob).statusCode()).isEqualTo(404);
            assertThat(send("POST", "learner/ann/fit", bob).statusCode()).isEqualTo(404);
            assertThat(send("DELETE", "school/" + school, bob).statusCode()).isEqualTo(404);
            assertThat(send("GET", "planet/x", ann).statusCode()).isEqualTo(404);
        }
    }
}
