package engram.gateway;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import engram.gateway.FakeServices.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private final House house = House.get();
    private final Town town = new Town(house);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today =
            LocalDateTime.ofInstant(now, ZoneId.of("Europe/Berlin")).minusHours(4).toLocalDate();

    private void settle() {
        town.person("ada", "Ada").person("bob", "Bob").person("tess", "Tess");
        town.enrolled("c1", "ada", "LEARNER")
                .enrolled("c1", "bob", "LEARNER")
                .enrolled("c1", "tess", "TEACHER")
                .enrolled("c2", "zoe", "TEACHER");
        town.deck("d1", "tess", "k1", "k2", "k3", "k4", "draft1").assigned("c1", "d1");
    }

    private Map<String, Object> eventually(String path, String person, String text) {
        var token = town.token(person, "LEARNER");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(house.get(path, token).body()).contains(text));
        return house.json(house.get(path, token));
    }

    @Nested
    class A_learner_who_answered {
        @Test
        void sees_the_mean_chance_of_recall_in_a_week() {
            settle();
            town.remembers("ada", "d1", "k1", 10, today.minusDays(3), now.plusSeconds(86_400 * 7))
                    .remembers("ada", "d1", "k2", 30, today, now.minusSeconds(86_400));
            var mastery = eventually("/api/decks/d1/mastery", "ada", "\"seen\":2");
            var factor = Math.pow(0.9, -1 / 0.1542) - 1;
            var expected =
                    (Math.pow(1 + factor * 10 / 10, -0.1542)
                                    + Math.pow(1 + factor * 7 / 30, -0.1542))
                            / 4;
            assertThat((double) mastery.get("mastery")).isCloseTo(expected, within(1e-9));
            assertThat(mastery)
                    .containsEntry("cards", 4)
                    .containsEntry("horizon", today.plusDays(7).toString())
                    .containsEntry(
                            "stages",
                            Map.of("new", 2, "learning", 0, "familiar", 1, "mastered", 1));
        }

        @Test
        void sees_what_is_due_on_the_deck() {
            settle();
            town.remembers("ada", "d1", "k1", 10, today.minusDays(3), now.plusSeconds(86_400 * 7))
                    .remembers("ada", "d1", "k2", 30, today, now.minusSeconds(86_400));
            eventually("/api/decks/d1/mastery", "ada", "\"seen\":2");
            house.services()
                    .answer(
                            "GET",
                            "/api/decks/d1",
                            _ ->
                                    new Answer(
                                            200,
                                            Map.of(
                                                    "Content-Type",
                                                    "application/json",
                                                    "ETag",
                                                    "\"3\""),
                                            "{\"id\":\"d1\",\"title\":\"T\",\"version\":3}"));
            var answer = house.get("/api/decks/d1", town.token("ada", "LEARNER"));
            assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
            assertThat(house.json(answer))
                    .containsEntry("title", "T")
                    .containsEntry("dueCount", 1)
                    .containsEntry("newCount", 2)
                    .containsEntry("seen", 2)
                    .containsKeys("mastery", "nextDueAt");
        }

        @Test
        void is_not_told_of_cards_that_they_suspended_or_buried() {
            settle();
            house.services()
                    .answer(
                            "GET",
                            "/api/decks/d1",
                            _ ->
                                    new Answer(
                                            200,
                                            Map.of("Content-Type", "application/json"),
                                            "{\"id\":\"d1\",\"title\":\"T\",\"version\":3}"));
            town.remembers("ada", "d1", "k1", 10, today, now.minusSeconds(86_400))
                    .remembers("ada", "d1", "k2", 30, today, now.minusSeconds(86_400));
            eventually("/api/decks/d1", "ada", "\"dueCount\":2,\"newCount\":2");
            var past = "[{'card':'k2','until':'%s'}]".formatted(now.minusSeconds(1));
            town.marked("ada", "d1", 1, "['k1']", past);
            eventually("/api/decks/d1", "ada", "\"dueCount\":1,\"newCount\":2");
            var future = "[{'card':'k2','until':'%s'}]".formatted(now.plusSeconds(3_600));
            town.marked("ada", "d1", 2, "['k1']", future);
            eventually("/api/decks/d1", "ada", "\"dueCount\":0,\"newCount\":2");
            town.marked("ada", "d1", 3, "[]", "[]");
            eventually("/api/decks/d1", "ada", "\"dueCount\":2,\"newCount\":2");
            assertThat(house.get("/api/decks/d1/mastery", town.token("ada", "LEARNER")).body())
                    .contains("\"seen\":2");
        }

        @Test
        void sees_their_sessions_newest_first_page_by_page() {
            settle();
            for (var i = 0; i < 3; i++) {
                var at = now.minusSeconds(7200L * (3 - i));
                town.reviewed("ada", "d1", "k1", "s" + i, "r" + i + "a", 1, at)
                        .reviewed("ada", "d1", "k1", "s" + i, "r" + i + "b", 3, at.plusSeconds(60))
                        .reviewed("ada", "d1", "k2", "s" + i, "r" + i + "c", 4, at.plusSeconds(90));
            }
            var page = eventually("/api/decks/d1/sessions?limit=2", "ada", "\"id\":\"s2\"");
            var items = items(page);
            assertThat(items).extracting("id").containsExactly("s2", "s1");
            assertThat(items.getFirst())
                    .containsEntry("answers", 3)
                    .containsEntry("cards", 2)
                    .containsEntry("again", 1)
                    .containsEntry("good", 1)
                    .containsEntry("easy", 1)
                    .containsEntry("activeMs", 4500)
                    .containsEntry("firstTryRate", 0.5)
                    .containsEntry("known", 2)
                    .containsEntry("finished", true);
            var rest =
                    eventually(
                            "/api/decks/d1/sessions?limit=2&cursor=" + page.get("next"),
                            "ada",
                            "\"id\":\"s0\"");
            assertThat(items(rest)).extracting("id").containsExactly("s0");
            assertThat(rest).containsEntry("next", null);
        }
    }

    @Nested
    class A_learner_who_began_a_Test {
        @Test
        void sees_it_from_its_start_and_its_result_once_there_is_one() {
            settle();
            town.started("ada", "d1", "TEST", "t1", now);
            var items = items(eventually("/api/decks/d1/sessions", "ada", "\"id\":\"t1\""));
            assertThat(items.getFirst())
                    .containsEntry("mode", "TEST")
                    .containsEntry("startedAt", now.toString())
                    .containsEntry("endedAt", null)
                    .containsEntry("finished", false)
                    .containsEntry("answers", 0)
                    .containsEntry("firstTryRate", 0.0)
                    .containsEntry("right", null)
                    .containsEntry("timeMs", null);
            var graded = town.asked("TEST", "WRITTEN");
            graded.answers("ada", "d1", "k1", "t1", "t1-1", 1, 1, now.plusSeconds(5));
            graded.answers("ada", "d1", "k1", "t1", "t1-1", 2, 3, now.plusSeconds(5));
            town.finished(
                    "ada",
                    "d1",
                    "TEST",
                    "t1",
                    now.plusSeconds(60),
                    "'version':2,'right':17,'questions':20,'selfMarked':4,'timeMs':60000,"
                            + "'counts':true");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(
                                            items(
                                                            eventually(
                                                                    "/api/decks/d1/sessions",
                                                                    "ada",
                                                                    "\"right\":17"))
                                                    .getFirst())
                                    .containsEntry("overrides", 1)
                                    .containsEntry("questions", 20)
                                    .containsEntry("selfMarked", 4)
                                    .containsEntry("wrong", null)
                                    .containsEntry("timeMs", 60_000)
                                    .containsEntry("finished", true)
                                    .containsEntry("firstTryRate", 1.0));
        }
    }

    @Nested
    class A_teacher {
        @Test
        void sees_a_line_for_each_learner_by_name() {
            settle();
            town.remembers("bob", "d1", "k1", 10, today.minusDays(9), now.minusSeconds(86_400 * 3))
                    .reviewed("bob", "d1", "k1", "s", "r1", 3, now.minusSeconds(86_400 * 9));
            var table = eventually("/api/classes/c1/decks/d1/progress", "tess", "\"overdue\":1");
            assertThat(items(table))
                    .extracting("person")
                    .containsExactly(
                            Map.of("id", "ada", "name", "Ada"), Map.of("id", "bob", "name", "Bob"));
            assertThat(items(table).getFirst())
                    .containsEntry("mastery", 0.0)
                    .containsEntry("seen", 0)
                    .containsEntry("cards", 4)
                    .containsEntry("learn", null)
                    .containsEntry("spaced", null);
            assertThat(items(table).getLast().get("spaced"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("overdue", 1)
                    .containsEntry("answered", 0);
        }
    }

    @Nested
    class Somebody_else {
        @Test
        void does_not_see_the_table() {
            settle();
            eventually("/api/classes/c1/decks/d1/progress", "tess", "items");
            var path = "/api/classes/c1/decks/d1/progress";
            assertThat(house.get(path, town.token("ada", "LEARNER")).statusCode()).isEqualTo(403);
            assertThat(house.get(path, town.token("zoe", "TEACHER")).statusCode()).isEqualTo(404);
            var elsewhere = new Town(house).token("tess", "TEACHER");
            assertThat(house.get(path, elsewhere).statusCode()).isEqualTo(404);
            assertThat(house.get("/api/decks/d1/mastery", elsewhere).statusCode()).isEqualTo(404);
            assertThat(house.send(house.to(path)).statusCode()).isEqualTo(401);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
