package engram.review.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KnownReviewTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Answer GOOD =
            new Answer("r1", "evening", Mode.SPACED, "animals", "cat", 3, NOON, 4200);

    @Property
    void neither_order_nor_duplicates_matter(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        var twice = new ArrayList<>(facts);
        twice.addAll(facts);
        java.util.Collections.shuffle(twice, new Random(seed));

        assertThat(folded(twice)).isEqualTo(folded(facts));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var versions = Arbitraries.longs().between(1, 3);
        var millis = Arbitraries.longs().between(0, 2);
        var ratings = Arbitraries.integers().between(0, 4);
        return Combinators.combine(versions, millis, ratings)
                .as((version, ms, rating) -> fact(version, NOON.plusMillis(ms), rating))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Nested
    class Of_two_records_with_one_identity {

        @Test
        void the_one_that_was_received_earlier_counts() {
            var known = folded(List.of(fact(1, NOON.plusMillis(1), 4), fact(1, NOON, 2)));

            assertThat(known.newest().rated()).hasValue(new Fact.Rated(2, 4200));
        }

        @Test
        void the_one_with_the_smaller_hash_counts_if_they_came_together() {
            var known = folded(List.of(fact(1, NOON, 4), fact(1, NOON, 2)));

            assertThat(known.newest().hash()).isEqualTo("hash-2");
        }
    }

    @Nested
    class An_undone_review {
        private final KnownReview undone =
                folded(List.of(fact(2, NOON.plusSeconds(9), 0), fact(1, NOON, 3)));

        @Test
        void stays_undone_when_it_is_sent_again() {
            assertThat(undone.and(fact(1, NOON.plusSeconds(60), 3)).undone()).isTrue();
        }

        @Test
        void still_knows_what_it_was() {
            assertThat(undone.contradicts(GOOD)).isFalse();
        }

        @Test
        void counts_again_if_a_correction_comes_after() {
            assertThat(undone.and(fact(3, NOON.plusSeconds(20), 1)).undone()).isFalse();
        }
    }

    @Nested
    class Another_try_to_send {
        private final KnownReview known = KnownReview.of(fact(1, NOON, 3));

        @Test
        void is_the_same_answer_though_its_time_came_out_differently() {
            var later =
                    new Answer(
                            "r1",
                            "evening",
                            Mode.SPACED,
                            "animals",
                            "cat",
                            3,
                            NOON.plusMillis(40),
                            4200);

            assertThat(known.contradicts(later)).isFalse();
        }

        @Test
        void with_another_rating_is_another_answer() {
            var easy = new Answer("r1", "evening", Mode.SPACED, "animals", "cat", 4, NOON, 4200);

            assertThat(known.contradicts(easy)).isTrue();
        }

        @Test
        void cannot_be_judged_while_only_the_undoing_is_known() {
            assertThat(KnownReview.of(fact(2, NOON, 0)).contradicts(GOOD)).isFalse();
        }
    }

    private static KnownReview folded(List<Fact> facts) {
        var known = KnownReview.of(facts.getFirst());
        for (var fact : facts) known = known.and(fact);
        return known;
    }

    /** A rating of 0 is an undoing. */
    private static Fact fact(long version, Instant receivedAt, int rating) {
        return new Fact(
                version,
                receivedAt,
                "hash-" + rating,
                new Fact.Subject("evening", Mode.SPACED, "animals", "cat", NOON),
                rating == 0 ? Optional.empty() : Optional.of(new Fact.Rated(rating, 4200)));
    }
}
