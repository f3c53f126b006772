package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import engram.manners.Problem;
import engram.review.log.model.Learner;
import org.junit.jupiter.api.Test;

class ReviewRateTest {
    private static final Learner ADA = new Learner("school", "ada");
    private static final Learner BOB = new Learner("school", "bob");

    private final ReviewRate rate = new ReviewRate(3_000, 1);

    @Test
    void a_week_offline_gets_through_at_once() {
        for (var i = 0; i < 4; i++) rate.take(ADA, 500);
    }

    @Test
    void what_is_more_than_is_left_is_refused_as_a_whole_and_takes_nothing() {
        rate.take(ADA, 2_900);

        assertThatExceptionOfType(Problem.Refusal.class)
                .isThrownBy(() -> rate.take(ADA, 500))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(429));

        rate.take(ADA, 100);
    }

    @Test
    void each_learner_has_a_bucket_of_their_own() {
        rate.take(ADA, 3_000);
        assertThatExceptionOfType(Problem.Refusal.class).isThrownBy(() -> rate.take(ADA, 1));
        rate.take(BOB, 3_000);
    }

    @Test
    void a_bucket_always_has_room_for_a_full_request() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewRate(499, 1));
    }
}
