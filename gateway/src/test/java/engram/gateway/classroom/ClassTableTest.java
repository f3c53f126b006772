package engram.gateway.classroom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.gateway.House;
import engram.gateway.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What teachers see of Learn, Test and Matching, over HTTP. */
class ClassTableTest {
    private static final String DECK = "/api/classes/c1/decks/d1/";
    private static final String TABLE = DECK + "progress";

    private final House house = House.get();
    private final Town town = new Town(house);
    private final Instant start = Instant.now().minusSeconds(7_200).truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void settle() {
        town.person("ada", "Ada").person("bob", "Bob").person("eve", "Eve").person("tess", "Tess");
        town.enrolled("c1", "ada", "LEARNER")
                .enrolled("c1", "bob", "LEARNER")
                .enrolled("c2", "eve", "LEARNER")
                .enrolled("c1", "tess", "TEACHER")
                .enrolled("c2", "zoe", "TEACHER");
        town.deck("d1", "tess", "k1", "k2", "k3", "draft1").assigned("c1", "d1");
    }

    private Map<String, Object> eventually(String path, String text) {
        var token = town.token("tess", "TEACHER");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(house.get(path, token).body()).contains(text));
        return house.json(house.get(path, token));
    }

    private Map<String, Object> rowOf(String name, String text) {
        return items(eventually(TABLE, text)).stream()
                .filter(row -> ((Map<?, ?>) row.get("person")).get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Town learnt(String learner, String card, String id, int version, int rating) {
        return town.asked("LEARN", "WRITTEN")
                .answers(
                        learner,
                        "d1",
                        card,
                        "l-" + learner,
                        id,
                        version,
                        rating,
                        start.plusSeconds(id.hashCode() % 60));
    }

    private void remembers(String learner) {
        town.remembers(learner, "d1", "k1", 10, LocalDate.now(), start.plusSeconds(900_000));
    }

    @Nested
    class The_row_of_a_learner {
        @Test
        void counts_the_cards_known_in_Learn_and_starting_again_resets_nothing() {
            learnt("ada", "k1", "r1", 1, 3);
            learnt("ada", "k2", "r2", 1, 1);
            learnt("ada", "k3", "r3", 1, 3);
            learnt("ada", "draft1", "r4", 1, 3);
            town.started("ada", "d1", "LEARN", "again", start.plusSeconds(600));
            assertThat(rowOf("Ada", "\"known\":2"))
                    .containsEntry("learn", Map.of("known", 2, "cards", 3))
                    .containsEntry("test", null)
                    .containsEntry("matching", null);
            learnt("ada", "k1", "r1", 2, 1);
            assertThat(rowOf("Ada", "\"known\":1"))
                    .containsEntry("learn", Map.of("known", 1, "cards", 3));
        }

        @Test
        void says_nothing_of_modes_that_were_not_used() {
            learnt("ada", "k1", "r1", 1, 3);
            assertThat(rowOf("Bob", "\"known\":1"))
                    .containsEntry("learn", null)
                    .containsEntry("test", null)
                    .containsEntry("matching", null)
                    .containsEntry("spaced", null);
        }

        @Test
        void has_the_latest_and_the_best_Test_and_the_best_round_of_Matching() {
            tested("t1", 60, "'version':1,'right':18,'questions':20,'counts':true");
            tested("t2", 120, "'version':1,'right':5,'questions':10,'counts':true");
            tested("t3", 180, "'version':1,'right':10,'questions':10,'counts':false");
            matched("m1", "'version':1,'wrong':1,'timeMs':30000,'counts':true");
            matched("m2", "'version':1,'wrong':0,'timeMs':41000,'counts':true");
            matched("m3", "'version':1,'wrong':0,'timeMs':1000,'counts':false");
            tested("t2", 120, "'version':2,'right':6,'questions':10,'counts':true");
            var row = rowOf("Ada", "\"right\":6");
            assertThat(row)
                    .containsEntry(
                            "test",
                            Map.of(
                                    "session", "t2",
                                    "right", 6,
                                    "questions", 10,
                                    "bestRight", 18,
                                    "bestQuestions", 20))
                    .containsEntry(
                            "matching", Map.of("session", "m2", "wrong", 0, "timeMs", 41_000));
        }

        @Test
        void is_self_rated_until_a_graded_answer_supports_its_mastery() {
            remembers("ada");
            assertThat(rowOf("Ada", "\"seen\":1")).containsEntry("selfRatedOnly", true);
            town.asked("TEST", "CHOICE").answers("ada", "d1", "k1", "t", "r1", 1, 3, start);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(rowOf("Ada", "\"seen\":1"))
                                    .containsEntry("selfRatedOnly", false));
        }

        @Test
        void that_has_seen_nothing_is_not_self_rated() {
            assertThat(rowOf("Bob", "\"cards\":3")).containsEntry("selfRatedOnly", false);
        }

        private void tested(String session, int second, String result) {
            finished("TEST", session, second, result);
        }

        private void matched(String session, String result) {
            finished("MATCHING", session, 30, result);
        }

        private void finished(String mode, String session, int second, String result) {
            town.started("ada", "d1", mode, session, start)
                    .finished("ada", "d1", mode, session, start.plusSeconds(second), result);
        }
    }

    @Nested
    class The_overrides_of_a_deck {
        private static final String PATH = DECK + "overrides";

        @Test
        void are_summed_by_card_over_the_learners_of_the_class() {
            overridden("ada", "k1", "r1", 3);
            overridden("bob", "k1", "r1", 3);
            overridden("bob", "k1", "r2", 1);
            overridden("ada", "k2", "r2", 3);
            overridden("eve", "k2", "r3", 3);
            learnt("ada", "k3", "r9", 1, 1);
            town.asked("SPACED", "SELF_RATED").answers("ada", "d1", "k3", "s", "r8", 2, 3, start);
            town.asked("TEST", "WRITTEN").answers("ada", "other", "k9", "t", "r7", 2, 3, start);
            var page = eventually(PATH, "\"toRight\":2,\"toWrong\":1");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(items(eventually(PATH, "k2")))
                                    .containsExactly(
                                            Map.of("cardId", "k1", "toRight", 2, "toWrong", 1),
                                            Map.of("cardId", "k2", "toRight", 1, "toWrong", 0)));
            assertThat(page).containsEntry("next", null);
        }

        @Test
        void are_for_teachers_of_the_class_only() {
            assertIsForTeachersOnly(PATH);
        }

        private void overridden(String learner, String card, String id, int rating) {
            var asked = town.asked("TEST", "WRITTEN");
            asked.answers(learner, "d1", card, "t", id, 1, rating == 1 ? 3 : 1, start);
            asked.answers(learner, "d1", card, "t", id, 2, rating, start);
        }
    }

    @Nested
    class The_answers_behind_a_row {
        private static final String PATH = DECK + "learners/ada/answers";

        @Test
        void come_newest_first_page_by_page() {
            for (var i = 1; i <= 3; i++)
                town.asked("TEST", "CHOICE")
                        .answers("ada", "d1", "k" + i, "t", "r" + i, 1, 3, start.plusSeconds(i));
            town.asked("TEST", "CHOICE").answers("bob", "d1", "k1", "t", "r1", 1, 3, start);
            town.asked("TEST", "CHOICE").answers("ada", "other", "k9", "t", "r9", 1, 3, start);
            town.asked("TEST", "CHOICE")
                    .answers("ada", "d1", "k2", "t", "r2", 2, 1, start.plusSeconds(2));
            var page = eventually(PATH + "?limit=2", "\"rating\":1");
            assertThat(items(page)).extracting("cardId").containsExactly("k3", "k2");
            assertThat(items(page).getLast())
                    .containsEntry("cardId", "k2")
                    .containsEntry("mode", "TEST")
                    .containsEntry("questionKind", "CHOICE")
                    .containsEntry("rating", 1)
                    .containsEntry("answeredAt", start.plusSeconds(2).toString())
                    .containsEntry("sessionId", "t")
                    .containsEntry("late", false)
                    .containsEntry("given", null);
            var rest = eventually(PATH + "?limit=2&cursor=" + page.get("next"), "k1");
            assertThat(items(rest)).extracting("cardId").containsExactly("k1");
            assertThat(rest).containsEntry("next", null);
        }

        @Test
        void are_for_teachers_of_the_class_only() {
            assertIsForTeachersOnly(PATH);
        }

        @Test
        void are_those_of_one_mode_or_session_if_asked_for_however_many_others_are_newer() {
            town.asked("TEST", "WRITTEN").answers("ada", "d1", "k1", "t1", "a1", 1, 1, start);
            town.asked("TEST", "WRITTEN").answers("ada", "d1", "k2", "t1", "a2", 1, 3, start);
            town.asked("TEST", "WRITTEN").answers("ada", "d1", "k3", "t2", "a3", 1, 3, start);
            for (var i = 0; i < 60; i++)
                town.reviewed("ada", "d1", "k1", "s", "s" + i, 3, start.plusSeconds(60 + i));
            eventually(PATH + "?mode=SPACED&limit=200", "s\"");
            var ofTests = eventually(PATH + "?mode=TEST&limit=2", "k3");
            assertThat(items(ofTests)).extracting("cardId").containsExactly("k3", "k2");
            var rest = eventually(PATH + "?mode=TEST&limit=2&cursor=" + ofTests.get("next"), "k1");
            assertThat(items(rest)).extracting("cardId").containsExactly("k1");
            assertThat(rest).containsEntry("next", null);
            assertThat(items(eventually(PATH + "?session=t1", "k1")))
                    .extracting("cardId")
                    .containsExactly("k2", "k1");
            assertThat(items(eventually(PATH + "?session=t1&mode=LEARN", "items"))).isEmpty();
        }

        @Test
        void come_page_by_page_even_if_all_are_of_one_moment() {
            for (var i = 0; i < 5; i++)
                town.reviewed("ada", "d1", "k" + (i % 3 + 1), "s", "r" + i, 3, start);
            eventually(PATH + "?limit=5", "\"next\":null");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(items(eventually(PATH + "?limit=5", "items"))).hasSize(5));
            var met = new java.util.ArrayList<Object>();
            var query = "?limit=2";
            for (var page = 0; page < 3; page++) {
                var answer = eventually(PATH + query, "items");
                items(answer).forEach(each -> met.add(each.get("cardId")));
                query = "?limit=2&cursor=" + answer.get("next");
            }
            assertThat(met).containsExactly("k2", "k1", "k3", "k2", "k1");
        }

        @Test
        void that_are_self_rated_and_came_more_than_a_week_late_are_marked() {
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            town.received("ada", "d1", "k1", "s", "r1", now.minusSeconds(8 * 86_400), now);
            town.received("ada", "d1", "k2", "s", "r2", now.minusSeconds(6 * 86_400), now);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(items(eventually(PATH, "items")))
                                    .extracting("cardId", "late")
                                    .containsExactly(
                                            org.assertj.core.groups.Tuple.tuple("k2", false),
                                            org.assertj.core.groups.Tuple.tuple("k1", true)));
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(
                                            house.get(
                                                            "/api/decks/d1/sessions",
                                                            town.token("ada", "LEARNER"))
                                                    .body())
                                    .contains("\"answers\":2")
                                    .contains("\"late\":1"));
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(items(eventually(TABLE, "Ada")))
                                    .filteredOn(row -> row.toString().contains("Ada"))
                                    .extracting("late")
                                    .containsExactly(1));
        }

        @Test
        void are_late_after_as_many_days_as_the_school_says() {
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            town.received("ada", "d1", "k1", "s", "r1", now.minusSeconds(8 * 86_400), now);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(late()).containsExactly(true));
            town.choseLateAfter(1, 30);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(late()).containsExactly(false));
            town.choseLateAfter(2, null);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(late()).containsExactly(true));
        }

        private List<Object> late() {
            return items(eventually(PATH, "items")).stream().map(each -> each.get("late")).toList();
        }

        @Test
        void say_what_was_written_and_what_was_right_until_that_is_erased() {
            town.asked("TEST", "WRITTEN").answers("ada", "d1", "k1", "t", "r1", 1, 1, start);
            town.said("ada", "d1", "k1", "r1", 1, "gatto", "cat", "gato");
            var page = eventually(PATH, "gatto");
            assertThat(items(page).getFirst())
                    .containsEntry("given", "gatto")
                    .containsEntry("prompt", "cat")
                    .containsEntry("expected", "gato");
            town.said("ada", "d1", "k1", "r1", 2);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(items(eventually(PATH, "k1")).getFirst())
                                    .containsEntry("given", null)
                                    .containsEntry("expected", null));
        }

        @Test
        void are_those_of_its_learners_only() {
            eventually(TABLE, "Ada");
            for (var person : List.of("eve", "tess", "nobody")) {
                var path = DECK + "learners/" + person + "/answers";
                assertThat(house.get(path, town.token("tess", "TEACHER")).statusCode())
                        .as(person)
                        .isEqualTo(404);
            }
        }

        @Test
        void are_refused_beyond_limits_and_for_cursors_never_given_out() {
            town.reviewed("ada", "d1", "k1", "s", "r1", 3, start);
            town.reviewed("ada", "d1", "k2", "s", "r2", 3, start.plusSeconds(1));
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(items(eventually(PATH, "items"))).hasSize(2));
            var next = eventually(PATH + "?limit=1", "k2").get("next");
            for (var query :
                    List.of(
                            "limit=0",
                            "limit=201",
                            "cursor=x",
                            "mode=SPELLING",
                            "session=a:b",
                            "limit=1&mode=TEST&cursor=" + next)) {
                eventually(TABLE, "Ada");
                var answer = house.get(PATH + "?" + query, town.token("tess", "TEACHER"));
                assertThat(answer.statusCode()).as(query).isEqualTo(400);
            }
        }
    }

    private void assertIsForTeachersOnly(String path) {
        eventually(path, "items");
        assertThat(house.get(path, town.token("ada", "LEARNER")).statusCode()).isEqualTo(403);
        assertThat(house.get(path, town.token("zoe", "TEACHER")).statusCode()).isEqualTo(404);
        var elsewhere = new Town(house).token("tess", "TEACHER");
        assertThat(house.get(path, elsewhere).statusCode()).isEqualTo(404);
        assertThat(house.send(house.to(path)).statusCode()).isEqualTo(401);
        var other = path.replace("/d1/", "/d2/");
        assertThat(house.get(other, town.token("tess", "TEACHER")).statusCode()).isEqualTo(404);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
