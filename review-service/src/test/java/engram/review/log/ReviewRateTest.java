package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import engram.review.log.model.Learner;
import engram.review.result.Refusal;
import org.junit.jupiter.api.Test;

class ReviewRateTest {
    private static final Learner ADA = new Learner("school", "ada");
    private static final Learner BOB = new Learner("school", "bob");

    private final ReviewRate rate = new ReviewRate(3_000, 1);

    @Test
    void a_week_offline_gets_through_at_once() {
        for (var i = 0; i < 4; i++) assertThat(rate.take(ADA, 500)).isEmpty();
    }

    @Test
    void what_is_more_than_is_left_is_refused_as_a_whole_and_takes_nothing() {
        rate.take(ADA, 2_900);

        assertThat(rate.take(ADA, 500)).get().isInstanceOf(Refusal.TooMany.class);

        assertThat(rate.take(ADA, 100)).isEmpty();
    }

    @Test
    void each_learner_has_a_bucket_of_their_own() {
        rate.take(ADA, 3_000);
        assertThat(rate.take(ADA, 1)).isPresent();
        assertThat(rate.take(BOB, 3_000)).isEmpty();
    }

    @Test
    void a_bucket_always_has_room_for_a_full_request() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewRate(499, 1));
    }
}
