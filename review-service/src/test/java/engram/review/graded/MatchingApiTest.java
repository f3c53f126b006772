package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MatchingApiTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    private static String tile(JsonNode round, String text) {
        for (var tile : round.get("tiles"))
            if (tile.get("text").asText().equals(text)) return tile.get("id").asText();
        throw new AssertionError("no such tile");
    }

    /** The prompts on the table. */
    private static ArrayList<String> prompts(JsonNode round) {
        var prompts = new ArrayList<String>();
        for (var tile : round.get("tiles"))
            if (GradedDeck.ANIMALS.containsKey(tile.get("text").asText()))
                prompts.add(tile.get("text").asText());
        return prompts;
    }

    private JsonNode match(JsonNode round, int attempt, String one, String other) {
        var answered =
                deck.answer(
                        round.get("id").asText(),
                        Integer.toString(attempt),
                        "\"tiles\":[\"%s\",\"%s\"]"
                                .formatted(tile(round, one), tile(round, other)));
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        return answered.body();
    }

    @Test
    void a_round_is_played_to_its_end() {
        var round = deck.start("MATCHING", "{}");
        assertThat(round.get("tiles")).hasSize(12);
        var prompts = prompts(round);
        var wrong = match(round, 1, prompts.get(0), GradedDeck.ANIMALS.get(prompts.get(1)));
        assertThat(wrong.get("correct").asBoolean()).isFalse();
        assertThat(wrong.at("/next/id").asText()).isEqualTo("2");

        JsonNode last = wrong;
        for (var i = 0; i < prompts.size(); i++)
            last = match(round, 2 + i, GradedDeck.ANIMALS.get(prompts.get(i)), prompts.get(i));

        var result = last.get("result");
        assertThat(result.get("pairs").asInt()).isEqualTo(6);
        assertThat(result.get("wrong").asInt()).isEqualTo(1);
        assertThat(result.get("timeMs").asLong()).isBetween(1_000L, 60_000L);
        assertThat(result.get("counts").asBoolean()).isTrue();
        assertThat(result.at("/best/timeMs").asLong()).isEqualTo(result.get("timeMs").asLong());
        assertThat(result.at("/confused/0/prompt").asText()).isEqualTo(prompts.get(0));
        assertThat(last.get("finishedAt").isTextual()).isTrue();
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(GradedDeck.ids(deck.published("review.reviews.v1"))).hasSize(8));
    }

    @Test
    void fewer_mistakes_are_better_than_less_time() {
        var first = deck.start("MATCHING", "{}");
        var prompts = prompts(first);
        match(first, 1, prompts.get(0), prompts.get(1));
        for (var i = 0; i < 6; i++)
            match(first, 2 + i, prompts.get(i), GradedDeck.ANIMALS.get(prompts.get(i)));
        var second = deck.start("MATCHING", "{}");
        JsonNode last = null;
        for (var prompt : prompts(second))
            last =
                    match(
                            second,
                            last == null ? 1 : last.at("/next/id").asInt(),
                            prompt,
                            GradedDeck.ANIMALS.get(prompt));

        assertThat(last.at("/result/best/wrong").asInt()).isZero();
    }

    @Test
    void an_attempt_takes_the_time_since_the_one_before_it() {
        var round = deck.start("MATCHING", "{}");
        var prompts = prompts(round);
        for (var i = 0; i < 2; i++)
            match(round, 1 + i, prompts.get(i), GradedDeck.ANIMALS.get(prompts.get(i)));

        var facts = facts(2);
        assertThat(facts.getLast().get("responseMs").asLong())
                .isEqualTo(between(facts.getFirst(), facts.getLast()));
    }

    /** The facts about so many attempts, the oldest first; one that is there twice is one. */
    private List<JsonNode> facts(int attempts) {
        Awaitility.await()
                .until(
                        () -> GradedDeck.ids(deck.published("review.reviews.v1")).size(),
                        published -> published == attempts);
        return deck.published("review.reviews.v1").stream()
                .map(ConsumerRecord::value)
                .distinct()
                .map(MatchingApiTest::json)
                .sorted(Comparator.comparing(each -> each.get("answeredAt").asText()))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static long between(JsonNode earlier, JsonNode later) {
        return Duration.between(
                        Instant.parse(earlier.get("answeredAt").asText()),
                        Instant.parse(later.get("answeredAt").asText()))
                .toMillis();
    }

    @Test
    void an_attempt_sent_twice_is_one() {
        var round = deck.start("MATCHING", "{}");
        var prompts = prompts(round);
        match(round, 1, prompts.get(0), prompts.get(1));

        var again = match(round, 1, prompts.get(0), prompts.get(1));

        assertThat(again.get("correct").asBoolean()).isFalse();
        assertThat(again.at("/progress/wrong").asInt()).isEqualTo(1);
    }

    @Test
    void a_matched_tile_or_one_that_is_none_is_refused() {
        var round = deck.start("MATCHING", "{}");
        var id = round.get("id").asText();
        var prompt = prompts(round).getFirst();
        match(round, 1, prompt, GradedDeck.ANIMALS.get(prompt));
        var matched = tile(round, prompt);
        var other = tile(round, prompts(round).getLast());

        assertThat(
                        deck.answer(id, "2", "\"tiles\":[\"" + matched + "\",\"" + other + "\"]")
                                .status())
                .isEqualTo(409);
        for (var tiles : new String[] {"[\"t1\",\"t99\"]", "[\"t1\",\"t1\"]", "[\"t1\"]", "[]"}) {
            var refused = deck.answer(id, "2", "\"tiles\":" + tiles);
            assertThat(refused.status()).as(tiles).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("tiles");
        }
    }

    @Test
    void a_round_that_is_given_up_has_no_result() {
        var id = deck.start("MATCHING", "{}").get("id").asText();

        var ended = deck.ada.post("/api/sessions/" + id + "/finish", "").body();

        assertThat(ended.get("finishedAt").isTextual()).isTrue();
        assertThat(ended.get("result").isNull()).isTrue();
    }
}
