package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void another_number_of_weights_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(1, 2, 3))
                .withMessageContaining("not 3");
    }

    @Test
    void numbers_that_are_not_finite_are_refused() {
        var numbers = Weights.DEFAULT.toArray();
        numbers[4] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(numbers));
    }

    @Test
    void the_defaults_lie_within_the_limits() {
        assertThat(Weights.DEFAULT.clip(1, true)).isEqualTo(Weights.DEFAULT);
    }

    @Test
    void a_caller_cannot_change_them() {
        Weights.DEFAULT.toArray()[0] = 99;
        assertThat(Weights.DEFAULT.get(0)).isEqualTo(0.212);
    }
}
