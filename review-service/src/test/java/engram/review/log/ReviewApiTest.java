package engram.review.log;

import static engram.review.log.PostedReview.body;
import static org.assertj.core.api.Assertions.assertThat;

import engram.review.PublishedRecords;
import engram.review.RunningService;
import engram.review.TestClient;
import engram.review.TestClient.Answered;
import engram.review.TestSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewApiTest {
    private final RunningService service = RunningService.shared();
    private final TestSchool school = service.school();
    private final TestClient ada = service.as(school, "ada");

    @BeforeEach
    void a_deck_that_ada_owns_and_one_of_bob() {
        school.deck("animals", "ada");
        school.card("animals", "cat");
        school.card("animals", "dog");
        school.card("animals", "blank", 1, true, false);
        school.card("animals", "gone", 2, false, true);
        school.deck("bobs", "bob");
        school.card("bobs", "fish");
    }

    @Nested
    class A_flood {
        private static final int FULL_REQUESTS = 6;

        private Answered post500(String first) {
            return ada.post("/api/reviews", "{\"reviews\":[" + first + ",{}".repeat(499) + "]}");
        }

        @Test
        void is_refused_before_anything_of_it_is_recorded_and_bothers_nobody_else() {
            for (var i = 0; i < FULL_REQUESTS; i++)
                assertThat(post500("{}").status()).isEqualTo(200);

            var refused = post500(PostedReview.of("animals", "cat", "r1").json());

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body().get("type").asText())
                    .isEqualTo("urn:engram:problem:too-many-requests");
            assertThat(log()).isEmpty();
            var bob = service.as(school, "bob");
            assertThat(bob.post("/api/reviews", "{\"reviews\":[{}]}").status()).isEqualTo(200);
        }
    }

    @Nested
    class An_answer {

        @Test
        void is_in_the_log_once_it_is_accepted() {
            var answered = post(PostedReview.of("animals", "cat", "r1"));

            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.result(0).get("id").asText()).isEqualTo("r1");
            assertThat(status(answered, 0)).isEqualTo("accepted");
            assertThat(answered.result(0).has("problem")).isFalse();
            assertThat(log())
                    .singleElement()
                    .satisfies(published -> {
                        assertThat(published.key()).isEqualTo(school.id() + "/ada");
                        assertThat(published.value())
                                .contains("\"r1\"", "\"zone\":\"Europe/Berlin\"");
                    });
        }

        @Test
        void carries_the_zone_that_the_client_names() {
            var sound = body(PostedReview.of("animals", "cat", "r1"));

            ada.post("/api/reviews", sound.replaceFirst("\\{", "{\"zone\":\"Asia/Tokyo\","));

            assertThat(log())
                    .singleElement()
                    .satisfies(published ->
                            assertThat(published.value()).contains("\"zone\":\"Asia/Tokyo\""));
        }

        @Test
        void to_a_deleted_card_is_accepted_late() {
            assertThat(status(post(PostedReview.of("animals", "gone", "r1")), 0))
                    .isEqualTo("accepted");
        }

        @Test
        void to_a_card_without_an_answer_is_refused() {
            var answered = post(PostedReview.of("animals", "blank", "r1"));

            assertThat(status(answered, 0)).isEqualTo("refused");
            assertThat(answered.result(0).at("/problem/errors/0/field").asText())
                    .isEqualTo("cardId");
        }

        @Test
        void to_a_card_that_was_made_a_moment_ago_waits_for_it() {
            var answered =
                    CompletableFuture.supplyAsync(
                            () -> post(PostedReview.of("animals", "newborn", "r1")));
            school.card("animals", "newborn");

            assertThat(status(answered.join(), 0)).isEqualTo("accepted");
        }

        @Test
        void in_a_deck_of_the_learners_class_is_accepted() {
            school.enrol("class", "carol");
            school.assign("class", "animals");

            var answered =
                    service.as(school, "carol")
                            .post("/api/reviews", body(PostedReview.of("animals", "cat", "r1")));

            assertThat(status(answered, 0)).isEqualTo("accepted");
        }
    }

    @Nested
    class What_the_learner_cannot_reach {

        @Test
        void is_not_found_each_for_itself_and_in_order() {
            var other = service.school();
            other.deck("theirs", "ada");
            other.card("theirs", "owl");

            var answered =
                    post(
                            PostedReview.of("bobs", "fish", "r1"),
                            PostedReview.of("animals", "cat", "r2"),
                            PostedReview.of("animals", "fish", "r3"),
                            PostedReview.of("theirs", "owl", "r4"),
                            PostedReview.of("nowhere", "nothing", "r5"));

            assertThat(answered.status()).isEqualTo(200);
            for (var refused : List.of(0, 2, 3, 4))
                assertThat(answered.result(refused).at("/problem/type").asText())
                        .isEqualTo("urn:engram:problem:not-found");
            assertThat(status(answered, 1)).isEqualTo("accepted");
            assertThat(log()).hasSize(1);
        }
    }

    @Nested
    class An_id_again {

        @Test
        void with_the_same_body_is_accepted_again() {
            var review = PostedReview.of("animals", "cat", "r1");
            post(review);

            assertThat(status(post(review), 0)).isEqualTo("accepted");
        }

        @Test
        void with_another_body_is_refused_once_the_first_is_known() {
            var review = PostedReview.of("animals", "cat", "r1");
            post(review);

            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(
                                            post(review.with("rating", "1"))
                                                    .result(0)
                                                    .at("/problem/type")
                                                    .asText())
                                    .isEqualTo("urn:engram:problem:conflict"));
        }

        @Test
        void of_another_learner_is_another_review() {
            school.enrol("class", "carol");
            school.assign("class", "animals");
            post(PostedReview.of("animals", "cat", "r1"));

            var carols =
                    service.as(school, "carol")
                            .post(
                                    "/api/reviews",
                                    body(
                                            PostedReview.of("animals", "dog", "r1")
                                                    .with("rating", "1")));

            assertThat(status(carols, 0)).isEqualTo("accepted");
            assertThat(log()).extracting(ConsumerRecord::key).contains(school.id() + "/carol");
        }
    }

    @Nested
    class A_body {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "[]",
                    "7",
                    "null",
                    "{}",
                    "{\"reviews\":5}",
                    "{\"reviews\":[5]}",
                    "{\"reviews\":[null]}",
                    "{\"reviews\":[],\"zone\":\"Mars/Olympus\"}",
                    "{\"reviews\":[],\"zone\":7}",
                    "{\"reviews\":[],\"zone\":\"+02:00\"}",
                    "{\"reviews\":[],\"sentAt\":\"noon\"}",
                    "{\"reviews\":[],\"sentAt\":12}",
                    ""
                })
        void that_is_no_such_thing_is_refused_as_a_whole(String json) {
            var answered = ada.post("/api/reviews", json);

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.contentType()).startsWith("application/problem+json");
            assertThat(answered.body().get("type").asText())
                    .isIn("urn:engram:problem:malformed", "urn:engram:problem:invalid");
        }

        @Test
        void nested_ten_thousand_deep_is_refused() {
            var deep = "{\"reviews\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

            assertThat(ada.post("/api/reviews", deep).status()).isEqualTo(400);
        }

        @Test
        void of_no_reviews_has_no_results() {
            assertThat(ada.post("/api/reviews", "{\"reviews\":[]}").body().get("results"))
                    .isEmpty();
        }

        @Test
        void of_501_is_refused_and_nothing_of_it_stored() {
            var answered = ada.post("/api/reviews", body(many(501)));

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body().at("/errors/0/field").asText()).isEqualTo("reviews");
            assertThat(log()).isEmpty();
        }

        @Test
        void of_500_with_one_bad_has_499_accepted() {
            var reviews = many(500);
            reviews.set(250, reviews.get(250).with("rating", "\"excellent\""));

            var answered = ada.post("/api/reviews", body(reviews));

            assertThat(answered.body().get("results"))
                    .filteredOn(result -> result.get("status").asText().equals("accepted"))
                    .hasSize(499);
            assertThat(answered.result(250).at("/problem/errors/0/field").asText())
                    .isEqualTo("rating");
            assertThat(log()).hasSize(499);
        }

        @Test
        void with_an_id_that_is_no_text_has_a_result_without_one() {
            var answered = post(PostedReview.of("animals", "cat", "r1").with("id", "7"));

            assertThat(answered.result(0).get("id").isNull()).isTrue();
            assertThat(status(answered, 0)).isEqualTo("refused");
        }
    }

    @Test
    void without_a_token_nobody_records_anything() {
        var answered = service.stranger().post("/api/reviews", "{\"reviews\":[]}");

        assertThat(answered.status()).isEqualTo(401);
        assertThat(answered.body().get("type").asText())
                .isEqualTo("urn:engram:problem:unauthenticated");
    }

    private static List<PostedReview> many(int count) {
        var reviews = new ArrayList<PostedReview>();
        for (var i = 0; i < count; i++)
            reviews.add(PostedReview.of("animals", i % 2 == 0 ? "cat" : "dog", "r" + i));
        return reviews;
    }

    private Answered post(PostedReview... reviews) {
        return ada.post("/api/reviews", body(reviews));
    }

    private static String status(Answered answered, int index) {
        return answered.result(index).get("status").asText();
    }

    private List<ConsumerRecord<String, String>> log() {
        return PublishedRecords.of(service.kafka(), "review.reviews.v1", school.id());
    }
}
