package engram.gateway.classroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.session.model.Kept;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.Studied;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GradedRecordsTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static SessionResult test(int right, int questions, boolean counts) {
        return new SessionResult(1, "d", "TEST", right, questions, 0, null, 1_000L, counts);
    }

    private static SessionResult round(int wrong, long timeMs, boolean counts) {
        return new SessionResult(1, "d", "MATCHING", null, null, null, wrong, timeMs, counts);
    }

    private static Studied finished(SessionResult... inOrder) {
        return new Studied(
                Set.of(),
                Set.of(),
                false,
                Kept.NONE,
                IntStream.range(0, inOrder.length)
                        .mapToObj(
                                i -> new Studied.Outcome("s" + i, START.plusSeconds(i), inOrder[i]))
                        .toList());
    }

    @Nested
    class Learn {
        @Test
        void counts_known_cards_that_can_still_be_asked() {
            var studied =
                    new Studied(Set.of("LEARN"), Set.of("a", "gone"), true, Kept.NONE, List.of());
            assertThat(LearnRecord.of(Set.of("a", "b"), studied)).contains(new LearnRecord(1, 2));
        }

        @Test
        void is_none_for_whoever_never_answered_in_it() {
            var studied = new Studied(Set.of("TEST"), Set.of(), true, Kept.NONE, List.of());
            assertThat(LearnRecord.of(Set.of("a"), studied)).isEmpty();
        }
    }

    @Nested
    class Tests {
        private static TestRecord.Score score(String session, int right, int questions) {
            return new TestRecord.Score(session, right, questions);
        }

        @Test
        void show_the_latest_that_counts_and_the_best_by_share() {
            assertThat(
                            TestRecord.of(
                                    finished(
                                            test(9, 10, true),
                                            test(16, 20, true),
                                            test(10, 10, false))))
                    .contains(new TestRecord(score("s1", 16, 20), score("s0", 9, 10)));
        }

        @Test
        void of_one_share_have_the_longer_one_as_the_best() {
            assertThat(TestRecord.of(finished(test(20, 20, true), test(10, 10, true))))
                    .contains(new TestRecord(score("s1", 10, 10), score("s0", 20, 20)));
        }

        @Test
        void without_one_that_counts_are_none() {
            assertThat(TestRecord.of(finished(test(10, 10, false), round(0, 9, true)))).isEmpty();
        }
    }

    @Nested
    class Matching {
        @Test
        void shows_the_fewest_wrong_then_the_least_time() {
            assertThat(
                            MatchingRecord.of(
                                    finished(
                                            round(1, 20_000, true),
                                            round(0, 41_000, true),
                                            round(0, 39_000, true),
                                            round(0, 5_000, false))))
                    .contains(new MatchingRecord("s2", 0, 39_000));
        }

        @Test
        void without_a_round_that_counts_is_none() {
            assertThat(MatchingRecord.of(finished(round(0, 1, false), test(1, 1, true)))).isEmpty();
        }
    }

    @Nested
    class All_sessions_together {
        @Test
        void put_the_latest_outcome_last_whatever_their_order() {
            var late = new Studied.Outcome("a", START.plusSeconds(9), test(1, 10, true));
            var early = new Studied.Outcome("b", START, test(9, 10, true));
            var studied =
                    Studied.of(
                            Set.of("TEST"),
                            List.of(
                                    new Studied.Part(Set.of("k1"), false, Kept.NONE, List.of(late)),
                                    new Studied.Part(
                                            Set.of("k2"), true, Kept.NONE, List.of(early))));
            assertThat(studied.outcomes()).containsExactly(early, late);
            assertThat(studied.known()).containsExactlyInAnyOrder("k1", "k2");
            assertThat(studied.graded()).isTrue();
        }
    }
}
