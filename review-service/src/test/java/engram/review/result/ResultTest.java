package engram.review.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Refusal NO = new Refusal.Conflict("no");

    @Test
    void a_value_goes_through_every_step() {
        var result = Result.done(2).map(value -> value + 1).then(value -> Result.done(value * 2));

        assertThat(Results.done(result)).isEqualTo(6);
    }

    @Test
    void after_a_refusal_no_step_is_taken_and_the_refusal_stays() {
        var result =
                Result.<Integer>refused(NO)
                        .map(value -> {
                            throw new AssertionError(value);
                        })
                        .then(value -> {
                            throw new AssertionError(value);
                        });

        assertThat(Results.refusal(result)).isEqualTo(NO);
    }

    @Test
    void what_is_not_found_is_refused() {
        assertThat(Result.of(Optional.of(1), NO)).isEqualTo(Result.done(1));
        assertThat(Result.of(Optional.empty(), NO)).isEqualTo(Result.refused(NO));
    }
}
