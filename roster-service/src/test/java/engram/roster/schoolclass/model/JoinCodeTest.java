package engram.roster.schoolclass.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinCodeTest {
    private final Random random = new Random(7);

    @Test
    void has_eight_characters_that_are_not_mistaken_for_one_another() {
        var codes = IntStream.range(0, 1000).mapToObj(_ -> JoinCode.random(random).value());

        assertThat(codes)
                .allMatch(code -> code.matches("[2-9A-Z]{8}") && !code.matches(".*[ILOU].*"));
    }

    @Test
    void is_understood_however_it_is_typed() {
        assertThat(JoinCode.typed(" abcd-2345 ")).isEqualTo(new JoinCode("ABCD2345"));
    }
}
