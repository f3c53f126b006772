package engram.roster.schoolclass.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchoolClassTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-01-03T00:00:00Z");
    private static final JoinCode FIRST = new JoinCode("AAAA2222");
    private static final JoinCode SECOND = new JoinCode("BBBB3333");
    private static final JoinCode THIRD = new JoinCode("CCCC4444");

    private final SchoolClass made = SchoolClass.first("s1", "c1", "Biology", FIRST, MADE);

    @Test
    void begins_open_with_one_code() {
        assertThat(made)
                .isEqualTo(
                        new SchoolClass(
                                "s1", "c1", "Biology", FIRST, null, null, null, false, 1, MADE));
    }

    @Test
    void has_a_version_and_a_time_for_each_change() {
        assertThat(made.renamed("Botany", LATER))
                .isEqualTo(
                        new SchoolClass(
                                "s1", "c1", "Botany", FIRST, null, null, null, false, 2, LATER));
        assertThat(made.withJoinCode(SECOND, LATER).withJoiningPaused(true, LAST))
                .isEqualTo(
                        new SchoolClass(
                                "s1", "c1", "Biology", SECOND, FIRST, LAST, null, false, 3, LAST));
    }

    @Nested
    class A_join_code {
        private final SchoolClass renewed = made.withJoinCode(SECOND, LATER);

        @Test
        void is_the_one_or_the_one_before() {
            assertThat(made.hasOrHad(FIRST)).isTrue();
            assertThat(made.hasOrHad(SECOND)).isFalse();
            assertThat(renewed.hasOrHad(FIRST)).isTrue();
            assertThat(renewed.hasOrHad(SECOND)).isTrue();
            assertThat(renewed.hasOrHad(THIRD)).isFalse();
        }

        @Test
        void from_before_the_one_before_is_none_of_the_class() {
            assertThat(renewed.withJoinCode(THIRD, LAST).hasOrHad(FIRST)).isFalse();
        }

        @Test
        void that_is_taken_back_changes_places_with_the_newer_one() {
            var back = renewed.withJoinCode(FIRST, LAST);

            assertThat(back.joinCode()).isEqualTo(FIRST);
            assertThat(back.formerJoinCode()).isEqualTo(SECOND);
        }

        @Test
        void that_is_new_opens_no_door_that_was_closed() {
            var paused = made.withJoiningPaused(true, LATER);

            assertThat(paused.withJoinCode(SECOND, LAST).joiningPausedAt()).isEqualTo(LATER);
            assertThat(paused.renamed("Botany", LAST).joiningPausedAt()).isEqualTo(LATER);
        }
    }

    @Nested
    class Joining {
        @Test
        void that_is_paused_says_since_when() {
            assertThat(made.withJoiningPaused(true, LATER).joiningPausedAt()).isEqualTo(LATER);
        }

        @Test
        void that_is_open_again_says_from_when_people_count() {
            var open = made.withJoiningPaused(true, LATER).withJoiningPaused(false, LAST);

            assertThat(open.joiningPausedAt()).isNull();
            assertThat(open.joiningLiftedAt()).isEqualTo(LAST);
        }

        @Test
        void that_is_paused_again_forgets_nothing_of_when_it_was_opened() {
            var again = made.withJoiningPaused(false, LATER).withJoiningPaused(true, LAST);

            assertThat(again.joiningLiftedAt()).isEqualTo(LATER);
            assertThat(again.renamed("Botany", LAST).joiningLiftedAt()).isEqualTo(LATER);
            assertThat(again.withJoinCode(SECOND, LAST).joiningLiftedAt()).isEqualTo(LATER);
        }
    }
}
