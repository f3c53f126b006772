package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.result.Results;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedReviewsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId SCHOOL = ZoneId.of("Europe/Zurich");

    private static Result<PostedReviews> read(String body) throws IOException {
        return PostedReviews.read(
                ObjectMapper.getDefault().readValue(body, JsonNode.class), NOON, SCHOOL);
    }

    @Test
    void a_body_says_its_zone_or_it_is_the_schools() throws IOException {
        assertThat(Results.done(read("{\"reviews\":[],\"zone\":\"Asia/Tokyo\"}")).zone())
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(Results.done(read("{\"reviews\":[]}")).zone()).isEqualTo(SCHOOL);
        assertThat(Results.done(read("{\"reviews\":[],\"zone\":null}")).zone()).isEqualTo(SCHOOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"reviews\""})
    void what_is_no_object_is_not_read(String body) throws IOException {
        assertThat(Results.refusal(read(body))).isInstanceOf(Refusal.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|reviews",
                "{\"reviews\":{}}|reviews",
                "{\"reviews\":[{},7]}|reviews[1]",
                "{\"reviews\":[],\"zone\":\"Mars\"}|zone",
                "{\"reviews\":[],\"zone\":\"+01:00\"}|zone",
                "{\"reviews\":[],\"zone\":1}|zone",
                "{\"reviews\":[],\"sentAt\":\"noon\"}|sentAt",
                "{\"reviews\":[],\"sentAt\":5}|sentAt",
                "{\"sentAt\":5,\"zone\":1}|sentAt"
            })
    void the_first_thing_amiss_is_named(String body, String field) throws IOException {
        assertThat(Results.refusal(read(body)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void five_hundred_reviews_are_read_and_not_one_more() throws IOException {
        assertThat(Results.done(read(reviews(500))).reviews()).hasSize(500);
        assertThat(Results.refusal(read(reviews(501))))
                .isEqualTo(new Refusal.Invalid("reviews", "must be at most 500"));
    }

    private static String reviews(int number) {
        return "{\"reviews\":[" + String.join(",", Collections.nCopies(number, "{}")) + "]}";
    }
}
