package engram.gateway.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StudySessionTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static Review review(String id, String card, int rating, int second) {
        return new Review(
                id,
                1,
                "s",
                "SPACED",
                "d",
                card,
                "SELF_RATED",
                rating,
                START.plusSeconds(second),
                2_000,
                false,
                false,
                START,
                "00");
    }

    private static Review undone(String id) {
        return new Review(
                id,
                2,
                "s",
                "SPACED",
                "d",
                "a",
                "SELF_RATED",
                0,
                START,
                0,
                true,
                false,
                START,
                "00");
    }

    private static StudySession session(Review... reviews) {
        return StudySession.of(null, List.of(reviews), null, null).orElseThrow();
    }

    @Nested
    class A_session {
        @Test
        void starts_with_its_first_answer_whatever_came_first() {
            var session = session(review("2", "b", 3, 60), review("1", "a", 1, 5));
            assertThat(session.startedAt()).isEqualTo(START.plusSeconds(5));
        }

        @Test
        void is_over_after_30_idle_minutes() {
            var session = session(review("1", "a", 3, 0), review("2", "b", 3, 60));
            assertThat(session.endedAt(START.plusSeconds(60 + 1800))).isEmpty();
            assertThat(session.endedAt(START.plusSeconds(60 + 1801)))
                    .contains(START.plusSeconds(60));
        }

        @Test
        void is_over_once_finished_and_never_before_its_last_answer() {
            var reviews = List.of(review("1", "a", 3, 60));
            var early = StudySession.of(null, reviews, START.plusSeconds(30), null).orElseThrow();
            var late = StudySession.of(null, reviews, START.plusSeconds(90), null).orElseThrow();
            assertThat(early.endedAt(START)).contains(START.plusSeconds(60));
            assertThat(late.endedAt(START)).contains(START.plusSeconds(90));
        }

        @Test
        void counts_first_tries_card_by_card() {
            var session =
                    session(
                            review("1", "a", 1, 1),
                            review("2", "a", 4, 2),
                            review("3", "b", 2, 3),
                            review("4", "c", 3, 4));
            assertThat(session.cards()).isEqualTo(3);
            assertThat(session.firstTryRate()).isEqualTo(2 / 3.0);
            assertThat(session.rated(1)).isEqualTo(1);
            assertThat(session.activeMs()).isEqualTo(8_000);
        }

        @Test
        void leaves_those_cards_known_whose_newest_answer_was_right() {
            var session =
                    session(
                            review("1", "a", 1, 1),
                            review("2", "a", 3, 2),
                            review("3", "b", 3, 3),
                            review("4", "b", 1, 4));
            assertThat(session.known()).isEqualTo(1);
        }

        @Test
        void has_no_first_try_to_count_before_an_answer() {
            var begun = begun("TEST");
            assertThat(begun.firstTryRate()).isZero();
            assertThat(begun.cards()).isZero();
        }

        @Test
        void of_undone_answers_only_is_none() {
            assertThat(StudySession.of(null, List.of(undone("1")), START, null)).isEmpty();
        }
    }

    private static StudySession begun(String mode, Review... reviews) {
        var start = new SessionStart("d", mode, START);
        return StudySession.of(start, List.of(reviews), null, null).orElseThrow();
    }

    @Nested
    class A_session_of_the_server {
        @Test
        void has_the_deck_mode_and_time_of_its_start() {
            var session = begun("TEST", review("1", "a", 3, 40));
            assertThat(session.deck()).isEqualTo("d");
            assertThat(session.mode()).isEqualTo("TEST");
            assertThat(session.startedAt()).isEqualTo(START);
        }

        @Test
        void in_Learn_leaves_known_what_was_typed_right_once() {
            assertThat(
                            begun(
                                            "LEARN",
                                            inLearn("1", "a", "WRITTEN", 3),
                                            inLearn("2", "a", "WRITTEN", 1))
                                    .known())
                    .isEqualTo(1);
            assertThat(begun("LEARN", inLearn("1", "a", "CHOICE", 3)).known()).isZero();
        }

        private static Review inLearn(String id, String card, String kind, int rating) {
            return new Review(
                    id, 1, "s", "LEARN", "d", card, kind, rating, START, 0, false, false, START,
                    "00");
        }

        @Test
        void waits_for_as_long_as_the_learner_needs() {
            assertThat(begun("TEST").endedAt(START.plusSeconds(86_400))).isEmpty();
        }
    }

    @Nested
    class An_answer {
        private Review answer(String mode, String kind, int rating, long version) {
            return new Review(
                    "r", version, "s", mode, "d", "a", kind, rating, START, 0, false, false, START,
                    "00");
        }

        @Test
        void makes_a_card_known_if_it_was_right_typed_or_checked_and_in_Learn() {
            assertThat(answer("LEARN", "WRITTEN", 2, 1).makesKnown()).isTrue();
            assertThat(answer("LEARN", "SELF_CHECK", 3, 1).makesKnown()).isTrue();
            assertThat(answer("LEARN", "WRITTEN", 1, 1).makesKnown()).isFalse();
            assertThat(answer("LEARN", "CHOICE", 3, 1).makesKnown()).isFalse();
            assertThat(answer("TEST", "WRITTEN", 3, 1).makesKnown()).isFalse();
        }

        @Test
        void is_graded_in_Learn_and_Test_but_as_a_pair() {
            for (var kind : List.of("WRITTEN", "SELF_CHECK", "CHOICE", "TRUE_FALSE")) {
                assertThat(answer("TEST", kind, 1, 1).graded()).as(kind).isTrue();
                assertThat(answer("LEARN", kind, 3, 1).graded()).as(kind).isTrue();
            }
            assertThat(answer("TEST", "MATCHING", 3, 1).graded()).isFalse();
            assertThat(answer("SPACED", "SELF_RATED", 3, 1).graded()).isFalse();
        }

        @Test
        void is_overridden_once_it_has_a_second_version() {
            assertThat(answer("TEST", "WRITTEN", 3, 1).overridden()).isFalse();
            assertThat(answer("TEST", "WRITTEN", 3, 2).overridden()).isTrue();
            assertThat(answer("SPACED", "SELF_RATED", 3, 2).overridden()).isFalse();
            assertThat(undone("r").overridden()).isFalse();
        }
    }

    @Nested
    class Of_two_records_of_a_review {
        private Review known(long version, int received, String hash) {
            return new Review(
                    "r",
                    version,
                    "s",
                    "SPACED",
                    "d",
                    "a",
                    "SELF_RATED",
                    3,
                    START,
                    0,
                    false,
                    false,
                    START.plusSeconds(received),
                    hash);
        }

        @Test
        void the_higher_version_counts() {
            assertThat(Review.newer(known(2, 9, "ff"), known(1, 0, "00")))
                    .isEqualTo(known(2, 9, "ff"));
        }

        @Test
        void of_one_version_the_one_received_first_counts_then_the_smaller_hash() {
            assertThat(Review.newer(known(1, 9, "00"), known(1, 1, "ff")))
                    .isEqualTo(known(1, 1, "ff"));
            assertThat(Review.newer(known(1, 1, "ff"), known(1, 1, "0a")))
                    .isEqualTo(known(1, 1, "0a"));
        }
    }
}
