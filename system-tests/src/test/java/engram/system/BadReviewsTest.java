package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews that break a rule, beside others that keep it. */
class BadReviewsTest {
    private static final TestSchool school = TestSchool.on(RunningPlatform.shared());
    private static final TestSchool.Learner learner = school.learner("clumsy");
    private static final String deck = school.assignedDeck("Bad input", Seed.cards());
    private static final List<String> cards = TestSchool.answeredCards(learner.api(), deck);

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("rating", "0"),
                arguments("rating", "5"),
                arguments("rating", "null"),
                arguments("rating", "\"3\""),
                arguments("rating", "2.5"),
                arguments("rating", "9007199254740993"),
                arguments("rating", "1e400"),
                arguments("answeredAt", "\"0001-01-01T00:00:00Z\""),
                arguments("answeredAt", "\"9999-12-31T23:59:59Z\""),
                arguments("answeredAt", "\"yesterday\""),
                arguments("answeredAt", "null"),
                arguments("responseMs", "-1"),
                arguments("id", "\"a:b\""),
                arguments("id", "\"" + "x".repeat(65) + "\""),
                arguments("id", "{\"$gt\":\"\"}"),
                arguments("sessionId", "\"../x\""),
                arguments("mode", "\"TEST\""),
                arguments("mode", "\"spaced\""),
                arguments("cardId", "\"nowhere\""),
                arguments("deckId", "\"nowhere\""));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("fields")
    void with_one_bad_field_is_refused_and_the_good_one_beside_it_is_taken(
            String field, String value) throws IOException {
        var name = "r" + Integer.toHexString((field + value).hashCode());
        ObjectNode bad =
                Api.JSON.valueToTree(
                        MainJobTest.review(
                                name + "-bad",
                                "s-" + name,
                                deck,
                                cards.getFirst(),
                                3,
                                Instant.now()));
        bad.set(
                field,
                value.equals("1e400")
                        ? Api.JSON.getNodeFactory().rawValueNode(new RawValue(value))
                        : Api.JSON.readTree(value));
        var good =
                Api.JSON.valueToTree(
                        MainJobTest.review(
                                name + "-good",
                                "s-" + name,
                                deck,
                                cards.getLast(),
                                3,
                                Instant.now()));

        var answer = learner.api().post("/api/reviews", Map.of("reviews", List.of(bad, good)));

        var results = answer.ok().get("results");
        assertThat(results.get(0).get("status").asText()).isEqualTo("refused");
        assertThat(results.get(0).get("problem").get("type").asText())
                .startsWith("urn:engram:problem:");
        assertThat(results.get(1).get("status").asText()).isEqualTo("accepted");
    }

    @Test
    void of_501_at_once_are_refused_as_a_whole() {
        var reviews =
                IntStream.range(0, 501)
                        .mapToObj(each ->
                                MainJobTest.review(
                                        "many" + each,
                                        "s",
                                        deck,
                                        cards.getFirst(),
                                        3,
                                        Instant.now()))
                        .toList();

        demandProblem(learner.api().post("/api/reviews", Map.of("reviews", reviews)), 400);
    }

    @Test
    void of_a_draft_is_refused() {
        var draft =
                school.teacher()
                        .post(
                                "/api/decks/" + deck + "/cards",
                                Map.of("front", "not answered yet", "back", ""))
                        .ok()
                        .get("id")
                        .asText();

        var results =
                learner.api()
                        .post(
                                "/api/reviews",
                                Map.of(
                                        "reviews",
                                        List.of(
                                                MainJobTest.review(
                                                        "of-draft",
                                                        "s",
                                                        deck,
                                                        draft,
                                                        3,
                                                        Instant.now()))))
                        .ok()
                        .get("results");

        assertThat(results.get(0).get("status").asText()).isEqualTo("refused");
    }

    @Test
    void one_bad_among_500_leaves_499() {
        var reviews = new ArrayList<Map<String, Object>>();
        for (var each = 0; each < 500; each++) {
            reviews.add(
                    MainJobTest.review(
                            "lot" + each,
                            "lot",
                            deck,
                            cards.get(each % cards.size()),
                            each == 250 ? 7 : 3,
                            Instant.now().minus(Duration.ofMinutes(600 - each))));
        }

        var statuses =
                learner.api()
                        .post("/api/reviews", Map.of("reviews", reviews))
                        .ok()
                        .get("results")
                        .findValuesAsText("status");

        assertThat(statuses.stream().filter("accepted"::equals)).hasSize(499);
        assertThat(statuses.get(250)).isEqualTo("refused");
    }
}
