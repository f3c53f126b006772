package engram.scheduler.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import engram.scheduler.testing.PublishedVersions;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import engram.scheduler.testing.RunningScheduler.Person;
import engram.scheduler.testing.TopicReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings over HTTP, and their way to the cards, over a real broker and store. */
class SettingsServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static RunningScheduler scheduler;

    private final String school = Backends.unique("school");
    private final Person ann = new Person(school, "ann", "LEARNER");
    private final Person bob = new Person(school, "bob", "LEARNER");
    private final Person tom = new Person(school, "tom", "TEACHER");

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
    }

    @BeforeEach
    void toms_class_with_ann_studies_his_deck_and_bob_is_in_no_class() throws Exception {
        scheduler.publish(
                Records.person(school, "ann", "LEARNER"),
                Records.person(school, "bob", "LEARNER"),
                Records.person(school, "tom", "TEACHER"),
                Records.deck(school, "d", "tom"),
                Records.enrolment(school, "7b", "ann", "LEARNER", 1),
                Records.enrolment(school, "7b", "tom", "TEACHER", 1),
                Records.assignment(school, "7b", "d"));
        for (var path : new String[] {"class/7b", "deck/d", "learner/ann"})
            await().atMost(PATIENCE).until(() -> get(path, tom).statusCode() == 200);
    }

    private HttpResponse<String> get(String path, Person person) throws Exception {
        return scheduler.send("GET", "/api/settings/" + path, person, null, "");
    }

    private HttpResponse<String> patch(
            String path, Person person, @Nullable String version, String body) throws Exception {
        return scheduler.send("PATCH", "/api/settings/" + path, person, version, body);
    }

    private JsonNode chosen(String path, Person person, String version, String body)
            throws Exception {
        var response = patch(path, person, version, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type)
            throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("type").asText())
                .isEqualTo("urn:engram:problem:" + type);
    }

    @Nested
    class A_place_where_nothing_was_chosen {
        @Test
        void has_the_defaults_and_says_so() throws Exception {
            var response = get("learner/ann", ann);
            assertThat(response.headers().firstValue("ETag")).hasValue("\"0\"");
            var settings = JSON.readTree(response.body());
            assertThat(settings.path("chosen").toString()).isEqualTo("{}");
            assertThat(settings.path("effective").toString())
                    .isEqualTo(
                            "{\"desiredRetention\":0.9,\"learningSteps\":[60,600],"
                                    + "\"relearningSteps\":[600],\"newPerDay\":30,"
                                    + "\"reviewsPerDay\":200,\"maximumIntervalDays\":36500,"
                                    + "\"rolloverHour\":4,\"zone\":\"ANSWER\",\"fuzz\":false,"
                                    + "\"burySiblings\":false,\"leechLapses\":8,"
                                    + "\"leechSuspends\":false,\"reviewOrder\":\"RECALL\","
                                    + "\"newOrder\":\"DECK\",\"newPlace\":\"LAST\","
                                    + "\"lateAfterDays\":7}");
            assertThat(settings.path("inherited")).isEqualTo(settings.path("effective"));
            assertThat(settings.at("/from/newPerDay").asText()).isEqualTo("DEFAULT");
            assertThat(settings.path("mayChange").asBoolean()).isTrue();
            assertThat(settings.at("/replay/running").asBoolean()).isFalse();
        }
    }

    @Nested
    class A_change {
        @Test
        void of_what_is_late_is_the_schools_alone() throws Exception {
            var refused = patch("learner/ann", ann, "\"0\"", "{\"lateAfterDays\":300}");
            assertProblem(refused, 400, "invalid");
            assertThat(refused.body()).contains("lateAfterDays");
        }

        @Test
        void holds_over_what_the_school_chose_until_it_is_cleared() throws Exception {
            var _ = chosen("school/" + school, tom, "\"0\"", "{\"newPerDay\":5,\"fuzz\":true}");
            var own = chosen("learner/ann", ann, "\"0\"", "{\"newPerDay\":7}");
            assertThat(own.path("version").asLong()).isEqualTo(1);
            assertThat(own.path("chosen").toString()).isEqualTo("{\"newPerDay\":7}");
            assertThat(own.at("/inherited/newPerDay").asInt()).isEqualTo(5);
            assertThat(own.at("/effective/newPerDay").asInt()).isEqualTo(7);
            assertThat(own.at("/from/newPerDay").asText()).isEqualTo("LEARNER");
            assertThat(own.at("/from/fuzz").asText()).isEqualTo("SCHOOL");

            var cleared = chosen("learner/ann", ann, "\"1\"", "{\"newPerDay\":null}");
            assertThat(cleared.at("/effective/newPerDay").asInt()).isEqualTo(5);
            assertThat(cleared.at("/from/newPerDay").asText()).isEqualTo("SCHOOL");
        }

        @Test
        void to_the_zone_of_each_answer_is_another_one_than_leaving_the_zone_to_the_school()
                throws Exception {
            var _ = chosen("school/" + school, tom, "\"0\"", "{\"zone\":\"Europe/Berlin\"}");
            var own = chosen("learner/ann", ann, "\"0\"", "{\"zone\":\"ANSWER\"}");
            assertThat(own.at("/chosen/zone").asText()).isEqualTo("ANSWER");
            assertThat(own.at("/inherited/zone").asText()).isEqualTo("Europe/Berlin");
            assertThat(own.at("/effective/zone").asText()).isEqualTo("ANSWER");

            var cleared = chosen("learner/ann", ann, "\"1\"", "{\"zone\":null}");
            assertThat(cleared.path("chosen").has("zone")).isFalse();
            assertThat(cleared.at("/effective/zone").asText()).isEqualTo("Europe/Berlin");
            assertThat(cleared.at("/from/zone").asText()).isEqualTo("SCHOOL");
        }

        @Test
        void is_published() throws Exception {
            var _ = chosen("class/7b", tom, "\"0\"", "{\"learningSteps\":[60]}");
            var _ = chosen("class/7b", tom, "\"1\"", "{\"learningSteps\":null}");
            try (var topic = new TopicReader("scheduler.settings.v1")) {
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(topic.newest(school + "/class/7b").toString())
                                        .isEqualTo(
                                                "{\"school\":\"%s\",\"scope\":\"class\",\"id\":\"7b\",\"version\":2,\"chosen\":{},\"deleted\":true}"
                                                        .formatted(school)));
            }
        }

        @Test
        void counts_only_over_the_version_that_its_maker_saw() throws Exception {
            assertProblem(patch("learner/ann", ann, null, "{}"), 428, "precondition-required");
            assertProblem(patch("learner/ann", ann, "*", "{}"), 428, "precondition-required");
            assertProblem(patch("learner/ann", ann, "\"1\"", "{\"fuzz\":true}"), 412, "stale");
            var _ = chosen("learner/ann", ann, "\"0\"", "{\"fuzz\":true}");
            assertProblem(patch("learner/ann", ann, "\"0\"", "{\"fuzz\":false}"), 412, "stale");
        }

        @Test
        void that_breaks_a_rule_is_refused_with_the_field_and_the_rule() throws Exception {
            var refused = patch("learner/ann", ann, "\"0\"", "{\"rolloverHour\":24,\"colour\":1}");
            assertProblem(refused, 400, "invalid");
            assertThat(refused.body())
                    .contains("\"rolloverHour\"", "must be a whole number from 0 to 23")
                    .contains("\"colour\"", "is no setting");
            assertProblem(patch("learner/ann", ann, "\"0\"", "[1]"), 400, "malformed");
            assertThat(get("learner/ann", ann).headers().firstValue("ETag")).hasValue("\"0\"");
        }
    }

    @Nested
    class Who_may {
        @ParameterizedTest
        @CsvSource({
            "class/7b, ann, false", "class/7b, tom, true",
            "deck/d, ann, false", "deck/d, tom, true",
            "learner/ann, ann, true", "learner/ann, tom, false"
        })
        void see_a_place_is_told_whether_they_may_change_it(
                String path, String person, boolean change) throws Exception {
            var who = new Person(school, person, person.equals("tom") ? "TEACHER" : "LEARNER");
            var seen = JSON.readTree(get(path, who).body());
            assertThat(seen.path("mayChange").asBoolean()).isEqualTo(change);
            var changed = patch(path, who, "\"0\"", "{\"fuzz\":true}");
            assertThat(changed.statusCode()).isEqualTo(change ? 200 : 403);
        }

        @ParameterizedTest
        @CsvSource({"class/7b", "deck/d", "learner/ann", "class/nowhere", "planet/7b"})
        void not_know_of_a_place_finds_nothing(String path) throws Exception {
            assertProblem(get(path, bob), 404, "not-found");
            assertProblem(patch(path, bob, "\"0\"", "{}"), 404, "not-found");
            var stranger = new Person(Backends.unique("other"), "tom", "ADMIN");
            assertProblem(get(path, stranger), 404, "not-found");
        }

        @Test
        void decide_for_the_school_are_its_administrators_where_it_has_any() throws Exception {
            assertProblem(get("school/" + school, ann), 404, "not-found");
            scheduler.publish(Records.person(school, "ada", "ADMIN"));
            await().atMost(PATIENCE)
                    .until(() -> patch("school/" + school, tom, "\"0\"", "{}").statusCode() == 403);
            assertThat(get("school/" + school, tom).statusCode()).isEqualTo(200);
            var ada = new Person(school, "ada", "ADMIN");
            var _ = chosen("school/" + school, ada, "\"0\"", "{\"newPerDay\":1}");
        }
    }

    @Nested
    class A_learners_cards {
        @Test
        void are_scheduled_again_when_what_holds_for_them_changes() throws Exception {
            var at = Instant.now().minusSeconds(60);
            scheduler.publish(Records.reviewed(school, "ann", "d", "c1", "r1", 3, at));
            try (var topic = new TopicReader("scheduler.memory.v1")) {
                awaitMemory(topic, PublishedVersions.of(1, 1), "LEARNING");
                var changed = chosen("class/7b", tom, "\"0\"", "{\"learningSteps\":[]}");
                assertThat(changed.at("/replay/running").asBoolean()).isTrue();
                awaitMemory(topic, PublishedVersions.of(2, 1), "REVIEW");
                await().atMost(PATIENCE)
                        .untilAsserted(() -> {
                            var replay = JSON.readTree(get("class/7b", tom).body()).path("replay");
                            assertThat(replay.path("running").asBoolean()).isFalse();
                            assertThat(replay.path("done").asInt()).isEqualTo(2);
                            assertThat(replay.path("total").asInt()).isEqualTo(2);
                            assertThat(replay.path("finishedAt").isTextual()).isTrue();
                        });
                scheduler.publish(Records.enrolment(school, "7b", "ann", "LEARNER", 2));
                awaitMemory(topic, PublishedVersions.of(3, 1), "LEARNING");
            }
        }

        private void awaitMemory(TopicReader topic, long version, String phase) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        var memory = topic.newest(school + "/ann/c1");
                        assertThat(memory.path("version").asLong()).isEqualTo(version);
                        assertThat(memory.path("phase").asText()).isEqualTo(phase);
                    });
        }
    }

    @Nested
    class A_preview {
        @Test
        void shows_intervals_and_load_before_and_after_and_stores_nothing() throws Exception {
            var response =
                    scheduler.send(
                            "POST",
                            "/api/settings/learner/ann/preview",
                            ann,
                            null,
                            "{\"fields\":{\"desiredRetention\":0.8,\"learningSteps\":[]}}");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            var preview = JSON.readTree(response.body());
            assertThat(preview.at("/before/good").size()).isEqualTo(8);
            assertThat(preview.at("/before/good/0").asLong()).isEqualTo(600);
            assertThat(preview.at("/after/good/0").asLong()).isGreaterThanOrEqualTo(86_400);
            assertThat(preview.at("/after/again").size()).isEqualTo(8);
            assertThat(preview.at("/after/reviewsPerDay").size()).isEqualTo(30);
            assertThat(preview.at("/after/minutesPerDay").size()).isEqualTo(30);
            assertThat(get("learner/ann", ann).headers().firstValue("ETag")).hasValue("\"0\"");
        }

        @Test
        void of_what_breaks_a_rule_is_refused() throws Exception {
            var response =
                    scheduler.send(
                            "POST",
                            "/api/settings/learner/ann/preview",
                            ann,
                            null,
                            "{\"fields\":{\"desiredRetention\":2}}");
            assertProblem(response, 400, "invalid");
            assertThat(response.body()).contains("fields.desiredRetention");
        }
    }
}
