package engram.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import engram.gateway.Examples;
import engram.gateway.Stores;
import engram.gateway.session.SessionFold.Fact;
import engram.gateway.session.model.Review;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionFoldTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private static Fact review(
            String id, long version, String session, int rating, int received, boolean undone) {
        return new Fact.Reviewed(
                "s",
                "ada",
                new Review(
                        id,
                        version,
                        session,
                        "SPACED",
                        "d",
                        "card-" + id,
                        rating,
                        START.plusSeconds(received),
                        1_000,
                        undone,
                        START.plusSeconds(received),
                        Integer.toHexString(
                                Objects.hash(id, version, session, rating, received, undone))));
    }

    private static List<Sessions.Listed> listed(MongoDatabase views) {
        return new Sessions(views).newestFirst("s", "ada", "d", null, 100);
    }

    private static SessionFold fold(MongoDatabase views) {
        return new SessionFold(views, ObjectMapper.getDefault());
    }

    @Nested
    class A_review {
        private final MongoDatabase views = Stores.fresh();

        private List<Sessions.Listed> after(Fact... facts) {
            for (var fact : facts) fold(views).apply(List.of(fact));
            return listed(views);
        }

        @Test
        void counts_once_however_often_it_comes() {
            var review = review("r", 1, "s1", 3, 0, false);
            assertThat(after(review, review, review).getFirst().session().answers()).hasSize(1);
        }

        @Test
        void no_longer_counts_once_undone_even_if_that_is_known_first() {
            assertThat(after(review("r", 2, "s1", 0, 9, true), review("r", 1, "s1", 3, 0, false)))
                    .isEmpty();
        }

        @Test
        void that_was_sent_to_two_sessions_counts_in_the_one_that_was_received_first() {
            assertThat(
                            after(
                                    review("r", 1, "late", 3, 9, false),
                                    review("r", 1, "early", 4, 0, false)))
                    .extracting(Sessions.Listed::id)
                    .containsExactly("early");
        }

        @Test
        void is_read_as_its_newest_version_says() {
            var session =
                    after(review("r", 2, "s1", 4, 9, false), review("r", 1, "s1", 1, 0, false))
                            .getFirst()
                            .session();
            assertThat(session.answers()).extracting(Review::rating).containsExactly(4);
        }
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var ids = Arbitraries.of("a", "b", "c");
        var sessions = Arbitraries.of("s1", "s2");
        var reviews =
                Combinators.combine(
                                ids,
                                Arbitraries.longs().between(1, 3),
                                sessions,
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(true, false))
                        .as(SessionFoldTest::review);
        var ends =
                Combinators.combine(sessions, Arbitraries.integers().between(0, 9))
                        .as((session, second) ->
                                (Fact)
                                        new Fact.Finished(
                                                "s", "ada", session, START.plusSeconds(second)));
        return Arbitraries.oneOf(reviews, reviews, ends).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 60)
    void Any_order_and_any_duplicates_give_the_same_views(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var once = Stores.fresh();
        fold(once).apply(facts);

        var again = new ArrayList<>(facts);
        for (var fact : facts) if (random.nextBoolean()) again.add(fact);
        Collections.shuffle(again, random);
        var shuffled = Stores.fresh();
        for (var from = 0; from < again.size(); ) {
            var to = Math.min(again.size(), from + 1 + random.nextInt(4));
            fold(shuffled).apply(again.subList(from, to));
            from = to;
        }

        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        assertThat(listed(shuffled)).isEqualTo(listed(once));
        once.drop();
        shuffled.drop();
    }

    @Nested
    class The_producers_examples {
        private final SessionFold fold = fold(Stores.fresh());

        private Fact decode(String type, String topic) throws IOException {
            return fold.decode(
                    Examples.received("review-service", type, topic, type, 1, "school/ada"));
        }

        @Test
        void are_understood() throws IOException {
            for (var type : List.of("ReviewRecorded", "ReviewCorrected")) {
                var review = ((Fact.Reviewed) decode(type, "review.reviews.v1")).review();
                assertThat(review.rating()).as(type).isBetween(1, 4);
                assertThat(review.hash()).hasSize(64);
                assertThat(review.undone()).isFalse();
            }
            assertThat(
                            ((Fact.Reviewed) decode("ReviewUndone", "review.reviews.v1"))
                                    .review()
                                    .undone())
                    .isTrue();
            assertThat(decode("SessionFinished", "review.sessions.v1"))
                    .isInstanceOf(Fact.Finished.class);
        }

        @Test
        void of_types_to_come_are_passed_over() throws IOException {
            var record =
                    Examples.of("review.sessions.v1", "SessionStarted", 1, "school/ada", "{'x':1}");
            assertThat(fold.decode(record)).isNull();
        }
    }
}
