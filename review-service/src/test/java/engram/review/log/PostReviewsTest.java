package engram.review.log;

import static engram.review.log.PostedReview.body;
import static org.assertj.core.api.Assertions.assertThat;

import engram.review.PublishedRecords;
import engram.review.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostReviewsTest {
    private final RunningService service = RunningService.shared();
    private final engram.review.TestSchool school = service.school();

    @BeforeEach
    void a_deck_that_ada_owns() {
        school.deck("animals", "ada");
        school.card("animals", "cat");
    }

    @Test
    void an_answer_is_in_the_log_once_it_is_accepted() {
        var answered =
                service.as(school, "ada")
                        .post("/api/reviews", body(PostedReview.of("animals", "cat", "r1")));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.result(0).get("status").asText()).isEqualTo("accepted");
        assertThat(PublishedRecords.of(service.kafka(), "review.reviews.v1", school.id()))
                .singleElement()
                .satisfies(published -> assertThat(published.value()).contains("\"r1\""));
    }
}
