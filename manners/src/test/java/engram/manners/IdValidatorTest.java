package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdValidatorTest {
    private final IdValidator ids = new IdValidator();

    /** The validator asks for nothing of its context. */
    private boolean isId(String text) {
        return ids.isValid(text, null);
    }

    @Test
    void leaves_it_to_others_whether_an_id_is_needed() {
        assertThat(isId(null)).isTrue();
    }

    @Test
    void takes_1_to_64_characters() {
        assertThat(isId("")).isFalse();
        assertThat(isId("x")).isTrue();
        assertThat(isId("x".repeat(64))).isTrue();
        assertThat(isId("x".repeat(65))).isFalse();
    }

    /** Of all characters that there are: what joins ids, and what looks like a letter, is none. */
    @Test
    void takes_letters_digits_dashes_and_underscores_of_ascii_alone() {
        var taken =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(each -> isId("a" + each + "a"))
                        .toList();

        assertThat(String.join("", taken))
                .isEqualTo("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "\na", " a", "a\u0000", "..", "a/b", "a:b", "$gt", "a.b"})
    void takes_nothing_that_could_reach_elsewhere(String text) {
        assertThat(isId(text)).isFalse();
    }
}
