package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {
    private final Operator operator = new Operator("the sécret");

    @Test
    void is_whoever_knows_the_secret() {
        assertThat(operator.isShownBy("the sécret")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "the secret",
                "the sécret ",
                "The sécret",
                "the s",
                "the se\u0301cret"
            })
    void is_nobody_else(String shown) {
        assertThat(operator.isShownBy(shown)).isFalse();
    }

    /** A deployment whose operator set none: an empty header is no key to it. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x"})
    void is_nobody_at_all_without_a_secret(String shown) {
        assertThat(new Operator("").isShownBy(shown)).isFalse();
    }
}
