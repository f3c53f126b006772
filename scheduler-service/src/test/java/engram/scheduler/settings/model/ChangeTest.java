package engram.scheduler.settings.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {
    @Nested
    class A_value_within_its_limits {
        static Stream<Arguments> within() {
            return Stream.of(
                    Arguments.of("desiredRetention", 0.70),
                    Arguments.of("desiredRetention", 0.99),
                    Arguments.of("learningSteps", List.of()),
                    Arguments.of("learningSteps", List.of(1, 2_592_000)),
                    Arguments.of("relearningSteps", IntStream.range(1, 11).boxed().toList()),
                    Arguments.of("newPerDay", 0),
                    Arguments.of("reviewsPerDay", 9_999),
                    Arguments.of("maximumIntervalDays", 1),
                    Arguments.of("maximumIntervalDays", 36_500),
                    Arguments.of("rolloverHour", 23),
                    Arguments.of("zone", "Pacific/Auckland"),
                    Arguments.of("zone", "ANSWER"),
                    Arguments.of("fuzz", true),
                    Arguments.of("leechLapses", 100),
                    Arguments.of("reviewOrder", "RANDOM"),
                    Arguments.of("newPlace", "MIXED"));
        }

        @ParameterizedTest
        @MethodSource("within")
        void is_chosen(String field, Object value) {
            assertThat(change(Map.of(field, value)).of(Chosen.NOTHING).words())
                    .isEqualTo(Map.of(field, value));
        }
    }

    @Nested
    class A_value_beyond_its_limits {
        static Stream<Arguments> beyond() {
            return Stream.of(
                    Arguments.of("desiredRetention", 0.699),
                    Arguments.of("desiredRetention", 1),
                    Arguments.of("desiredRetention", "0.9"),
                    Arguments.of("learningSteps", List.of(0)),
                    Arguments.of("learningSteps", List.of(2_592_001)),
                    Arguments.of("learningSteps", List.of(600, 60)),
                    Arguments.of("learningSteps", List.of(60, 60)),
                    Arguments.of("learningSteps", List.of(60.5)),
                    Arguments.of("relearningSteps", IntStream.range(1, 12).boxed().toList()),
                    Arguments.of("relearningSteps", 600),
                    Arguments.of("newPerDay", -1),
                    Arguments.of("newPerDay", 10_000),
                    Arguments.of("newPerDay", 10.0),
                    Arguments.of("maximumIntervalDays", 0),
                    Arguments.of("rolloverHour", 24),
                    Arguments.of("zone", "Berlin"),
                    Arguments.of("zone", "+02:00"),
                    Arguments.of("zone", "answer"),
                    Arguments.of("fuzz", "true"),
                    Arguments.of("leechLapses", 101),
                    Arguments.of("reviewOrder", "recall"),
                    Arguments.of("newOrder", "LAST"));
        }

        @ParameterizedTest
        @MethodSource("beyond")
        void is_refused_with_the_field_and_its_rule(String field, Object value) {
            var faults = faults(Map.of(field, value));
            assertThat(faults).extracting(Change.Fault::field).containsExactly(field);
            assertThat(faults.getFirst().rule()).startsWith("must be");
        }
    }

    @Nested
    class A_change_of_several_fields {
        @Test
        void leaves_what_it_does_not_name_and_clears_what_is_null() {
            var before = change(Map.of("newPerDay", 5, "fuzz", true)).of(Chosen.NOTHING);
            var after = change(Collections.singletonMap("fuzz", null)).of(before);
            assertThat(after.words()).isEqualTo(Map.of("newPerDay", 5));
        }

        @Test
        void is_refused_as_a_whole_with_everything_that_is_wrong() {
            assertThat(faults(Map.of("newPerDay", 5, "fuzz", 1, "colour", "red")))
                    .extracting(Change.Fault::field)
                    .containsExactlyInAnyOrder("fuzz", "colour");
        }
    }

    private static Change change(Map<String, Object> words) {
        return ((Change.Read) Change.read(words)).change();
    }

    private static List<Change.Fault> faults(Map<String, Object> words) {
        return ((Change.Broken) Change.read(words)).faults();
    }
}
