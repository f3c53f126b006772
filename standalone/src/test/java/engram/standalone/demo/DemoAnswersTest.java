package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemoAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> CARDS =
            IntStream.range(0, 6)
                    .mapToObj(n ->
                            json(Map.of("id", "c" + n, "front", "front " + n, "back", "back " + n)))
                    .toList();

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private static DemoAnswers of(boolean knows) {
        return new DemoAnswers(CARDS, _ -> knows, new Random(7));
    }

    private static JsonNode question(String kind, Map<String, ?> more) {
        var question = new java.util.HashMap<String, Object>(more);
        question.put("id", "3");
        question.put("kind", kind);
        question.put("prompt", "front 2");
        return json(question);
    }

    private static final JsonNode CHOICE =
            question(
                    "CHOICE",
                    Map.of(
                            "options",
                            List.of(
                                    Map.of("id", "a", "text", "back 1"),
                                    Map.of("id", "b", "text", "back 2"))));

    @Nested
    class Somebody_who_knows_everything {
        private final DemoAnswers answers = of(true);

        @Test
        void chooses_and_types_what_is_right() {
            assertThat(answers.to(CHOICE)).containsEntry("choice", "b");
            assertThat(answers.to(question("WRITTEN", Map.of()))).containsEntry("text", "back 2");
            assertThat(answers.to(question("TRUE_FALSE", Map.of("statement", "back 1"))))
                    .containsEntry("truth", false);
            assertThat(answers.to(question("SELF_CHECK", Map.of())))
                    .containsEntry("ticks", List.of(true))
                    .containsEntry("rating", 3);
        }

        @Test
        void matches_every_pair_once() {
            assertThat(answers.pairs(tiles())).hasSize(6).allMatch(DemoAnswersTest::fits);
        }
    }

    @Nested
    class Somebody_who_knows_nothing {
        private final DemoAnswers answers = of(false);

        @Test
        void chooses_and_ticks_what_is_wrong() {
            assertThat(answers.to(CHOICE)).containsEntry("choice", "a");
            assertThat(answers.to(question("WRITTEN", Map.of())))
                    .doesNotContainEntry("text", "back 2");
            assertThat(answers.ticks(40, false)).containsEntry("rating", 1);
        }

        @Test
        void still_ends_with_every_pair_matched() {
            var pairs = answers.pairs(tiles());

            assertThat(pairs).hasSizeGreaterThan(6);
            assertThat(pairs.stream().filter(DemoAnswersTest::fits)).hasSize(6);
        }
    }

    private static JsonNode tiles() {
        return json(
                IntStream.range(0, 12)
                        .mapToObj(n ->
                                Map.of("id", "t" + n, "text", (n < 6 ? "front " : "back ") + n % 6))
                        .toList());
    }

    private static boolean fits(List<String> pair) {
        var sides = new HashSet<Integer>();
        for (var tile : pair) sides.add(Integer.parseInt(tile.substring(1)) % 6);
        return pair.size() == 2 && Set.copyOf(pair).size() == 2 && sides.size() == 1;
    }
}
