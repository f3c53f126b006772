package engram.roster.schoolclass.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {
    private final Random random = new Random(7);

    @Test
    void has_eight_characters_that_are_not_mistaken_for_one_another() {
        var codes = IntStream.range(0, 1000).mapToObj(_ -> JoinCode.random(random).value());

        assertThat(codes)
                .allMatch(code -> code.matches("[2-9A-Z]{8}") && !code.matches(".*[ILOU].*"));
    }

    @Test
    void has_each_of_thirty_characters_at_each_place() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 2_000; i++) {
            var code = JoinCode.random(random).value();
            for (var at = 0; at < code.length(); at++) seen.add(at + code.substring(at, at + 1));
        }

        assertThat(seen).hasSize(JoinCode.LENGTH * 30);
    }

    /** In either case, with a blank or a dash of any kind wherever somebody pauses. */
    @Property(tries = 200)
    void is_understood_however_it_is_typed(
            @ForAll long seed, @ForAll @Size(8) java.util.List<@IntRange(max = 4) Integer> pauses) {
        var code = JoinCode.random(new Random(seed));
        var typed =
                IntStream.range(0, JoinCode.LENGTH)
                        .mapToObj(at -> {
                            var each = code.value().substring(at, at + 1);
                            return switch (pauses.get(at)) {
                                case 1 -> "-" + each;
                                case 2 -> each.toLowerCase(Locale.ROOT) + " ";
                                case 3 -> "\t" + each;
                                case 4 -> each.toLowerCase(Locale.ROOT);
                                default -> each;
                            };
                        })
                        .collect(Collectors.joining());

        assertThat(JoinCode.typed(typed)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ABCD234", "ABCD23456", "ABCD_2345", "ABCD2345;", "{$gt:1}", "ÀBCD2345"})
    void that_is_another_is_not_taken_for_it(String typed) {
        assertThat(JoinCode.typed(typed)).isNotEqualTo(new JoinCode("ABCD2345"));
    }
}
