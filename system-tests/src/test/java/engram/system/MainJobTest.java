package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A teacher brings a deck, a learner studies it, and both see what came of it. */
@Isolated
class MainJobTest {
    /** The days before today on which the learner sits down. */
    private static final List<Integer> SITTINGS = List.of(10, 9, 6, 3, 1);

    private final RunningPlatform platform = RunningPlatform.shared();

    @Test
    void what_a_learner_answers_is_seen_within_two_seconds_and_the_numbers_are_right() {
        var school = TestSchool.on(platform);
        var deck = school.assignedDeck("Seed deck", Seed.cards());
        var learner = school.learner("studious");
        var cards = TestSchool.answeredCards(learner.api(), deck);
        assertThat(cards).hasSize(23);

        var expected = study(learner.api(), deck, cards);

        var horizon = ExpectedMemory.day(Instant.now()).plusDays(7);
        var mastery =
                cards.stream()
                        .mapToDouble(card -> expected.get(card).chanceOn(horizon))
                        .average()
                        .orElseThrow();
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    var own = learner.api().get("/api/decks/" + deck + "/mastery").ok();
                    assertThat(own.get("mastery").asDouble()).isCloseTo(mastery, within(1e-6));
                    assertThat(own.get("seen").asInt()).isEqualTo(23);
                    assertThat(own.get("cards").asInt()).isEqualTo(23);
                    var row = rowOf(school, deck, learner.id());
                    assertThat(row.get("mastery").asDouble()).isCloseTo(mastery, within(1e-6));
                    assertThat(row.get("seen").asInt()).isEqualTo(23);
                    assertThat(row.get("spaced").isObject()).isTrue();
                    assertThat(row.get("learn").isNull()).isTrue();
                    var sessions =
                            learner.api().get("/api/decks/" + deck + "/sessions").ok().get("items");
                    assertThat(sessions).hasSize(SITTINGS.size());
                    assertThat(
                                    StreamSupport.stream(sessions.spliterator(), false)
                                            .mapToInt(each -> each.get("answers").asInt())
                                            .sum())
                            .isEqualTo(23 * SITTINGS.size());
                });
    }

    /**
     * Answers every card at every sitting, the ratings in turn, and returns what memory should make
     * of it.
     */
    private static Map<String, ExpectedMemory> study(Api learner, String deck, List<String> cards) {
        var expected = new HashMap<String, ExpectedMemory>();
        var noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
        for (var sitting = 0; sitting < SITTINGS.size(); sitting++) {
            var reviews = new ArrayList<Map<String, Object>>();
            for (var card = 0; card < cards.size(); card++) {
                var at = noon.minus(SITTINGS.get(sitting), ChronoUnit.DAYS).plusSeconds(20L * card);
                var rating = 1 + (card + sitting) % 4;
                expected.computeIfAbsent(cards.get(card), _ -> new ExpectedMemory())
                        .answer(rating, at);
                reviews.add(
                        review(
                                "review-" + sitting + "-" + card,
                                "sitting-" + sitting,
                                deck,
                                cards.get(card),
                                rating,
                                at));
            }
            var results =
                    learner.post("/api/reviews", Map.of("zone", "UTC", "reviews", reviews))
                            .ok()
                            .get("results");
            assertThat(results.findValuesAsText("status"))
                    .hasSize(cards.size())
                    .containsOnly("accepted");
        }
        return expected;
    }

    static Map<String, Object> review(
            String id, String session, String deck, String card, int rating, Instant at) {
        return Map.of(
                "id",
                id,
                "sessionId",
                session,
                "mode",
                "SPACED",
                "deckId",
                deck,
                "cardId",
                card,
                "rating",
                rating,
                "answeredAt",
                at.toString(),
                "responseMs",
                4000);
    }

    static JsonNode rowOf(TestSchool school, String deck, String person) {
        var rows =
                school.teacher()
                        .get("/api/classes/" + school.classId() + "/decks/" + deck + "/progress")
                        .ok()
                        .get("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("person").get("id").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
