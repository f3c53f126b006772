package engram.gateway.session;

import static engram.gateway.session.SessionFacts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import engram.gateway.Stores;
import engram.gateway.mastery.ChangeWatcher;
import engram.gateway.session.model.Outcomes;
import engram.gateway.session.model.Review;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import engram.gateway.session.model.Studied;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionFoldTest {
    private final View views = Stores.fresh();
    private final List<ChangeWatcher.Studied> told = new ArrayList<>();
    private final SessionFold fold =
            new SessionFold(new FactDecoder(ObjectMapper.getDefault()), new Told(told));

    /** Keeps what it is told. */
    record Told(List<ChangeWatcher.Studied> told) implements ChangeWatcher {
        @Override
        public List<Message> studied(Collection<ChangeWatcher.Studied> sessions) {
            told.addAll(sessions);
            return List.of();
        }

        @Override
        public List<Message> remembered(Collection<Remembered> memories) {
            throw new AssertionError("sessions are no memories");
        }

        @Override
        public List<Message> edited(Collection<Edited> decks) {
            throw new AssertionError("sessions are no decks");
        }
    }

    private void fold(List<Fact> batch) {
        fold.apply(views, batch).messages(views);
    }

    private static Fact review(
            String id, long version, String session, int rating, int received, boolean undone) {
        return SessionFacts.review(
                id, version, session, "d", "SPACED", "SELF_RATED", rating, received, undone);
    }

    private static Fact learnt(String id, long version, int rating) {
        return SessionFacts.review(
                id, version, "s1", "d", "LEARN", "WRITTEN", rating, (int) version, false);
    }

    private static Fact started(String mode) {
        return new Fact.Started("s", "ada", "s1", new SessionStart("d", mode, START));
    }

    private static Fact finished(int second, SessionResult result) {
        return new Fact.Finished("s", "ada", "s1", START.plusSeconds(second), result);
    }

    private static SessionResult result(long version, int right) {
        return new SessionResult(version, "d", "TEST", right, 20, 4, null, 90_000L, true);
    }

    private List<Sessions.Listed> after(Fact... facts) {
        for (var fact : facts) fold(List.of(fact));
        return new Sessions(LiveViews.fixed(views)).newestFirst("s", "ada", "d", null, 100);
    }

    private Studied studied() {
        return new Sessions(LiveViews.fixed(views))
                .studied("s", "d", List.of("ada", "bob"))
                .get("ada");
    }

    @Nested
    class A_review {
        @Test
        void counts_once_however_often_it_comes() {
            var review = review("r", 1, "s1", 3, 0, false);
            assertThat(after(review, review, review).getFirst().session().answers()).isEqualTo(1);
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
            assertThat(session.rated()).containsExactly(0, 0, 0, 1);
        }
    }

    @Nested
    class A_session_of_the_server {
        @Test
        void is_listed_from_its_start() {
            var session = after(started("TEST")).getFirst().session();
            assertThat(session.mode()).isEqualTo("TEST");
            assertThat(session.startedAt()).isEqualTo(START);
            assertThat(session.answers()).isZero();
        }

        @Test
        void is_over_when_it_was_first_finished() {
            var session =
                    after(started("LEARN"), finished(60, null), finished(30, null))
                            .getFirst()
                            .session();
            assertThat(session.finishedAt()).isEqualTo(START.plusSeconds(30));
        }

        @Test
        void has_the_result_of_the_highest_version_whatever_came_last() {
            var session =
                    after(started("TEST"), finished(30, result(2, 17)), finished(30, result(1, 16)))
                            .getFirst()
                            .session();
            assertThat(session.result()).isEqualTo(result(2, 17));
        }

        @Test
        void is_not_listed_while_only_its_end_is_known() {
            assertThat(after(finished(30, result(1, 16)))).isEmpty();
            assertThat(after(started("TEST"))).hasSize(1);
            assertThat(studied().outcomes())
                    .containsExactly(
                            new Studied.Outcome("s1", START.plusSeconds(30), result(1, 16)));
        }
    }

    @Nested
    class What_sessions_come_to {
        @Test
        void is_every_mode_ever_used_and_every_card_known() {
            after(review("r", 1, "s0", 3, 0, false), learnt("a", 1, 3), learnt("b", 1, 1));
            assertThat(studied().modes()).containsExactlyInAnyOrder("SPACED", "LEARN");
            assertThat(studied().known()).containsExactly("card-a");
            assertThat(studied().graded()).isTrue();
        }

        @Test
        void follows_a_correction_either_way() {
            after(learnt("a", 1, 3), learnt("b", 1, 1), learnt("a", 2, 1), learnt("b", 2, 3));
            assertThat(studied().known()).containsExactly("card-b");
        }

        @Test
        void is_self_rated_where_nothing_was_graded() {
            after(review("r", 1, "s1", 3, 0, false));
            assertThat(studied().graded()).isFalse();
            assertThat(studied().known()).isEmpty();
        }

        @Test
        void belongs_to_the_deck_that_an_answer_is_of() {
            after(
                    learnt("a", 1, 3),
                    SessionFacts.review("x", 1, "s1", "other", "LEARN", "WRITTEN", 3, 5, false));
            assertThat(studied().known()).containsExactly("card-a");
        }

        @Test
        void cannot_be_put_back_by_a_replica_that_wrote_an_older_session() {
            after(learnt("a", 1, 3));
            var old = views.collection("sessions").find().into(new ArrayList<>());
            after(learnt("a", 2, 1));
            new StudiedWrites(views).write(List.of(), old);
            assertThat(studied().known()).isEmpty();
        }
    }

    @Nested
    class Single_answers {
        private final Answers answers = new Answers(LiveViews.fixed(views));
        private final Answers.Wanted ofDeck = new Answers.Wanted("s", "ada", "d", null, null);

        private List<String> page(String cursor) {
            return answers.newestFirst(ofDeck, cursor, 2).answers().stream()
                    .map(Review::id)
                    .toList();
        }

        @Test
        void do_not_include_undone_ones_nor_those_of_other_decks() {
            after(
                    review("a", 1, "s1", 3, 0, false),
                    review("b", 1, "s1", 3, 1, false),
                    review("b", 2, "s1", 0, 1, true),
                    SessionFacts.review("c", 1, "s1", "other", "LEARN", "WRITTEN", 3, 5, false));
            assertThat(page(null)).containsExactly("a");
        }

        @Test
        void of_one_instant_are_neither_left_out_nor_repeated_between_pages() {
            for (var id : List.of("a", "b", "c", "d")) after(review(id, 1, "s1", 3, 7, false));
            var first = answers.newestFirst(ofDeck, null, 2);
            assertThat(page(null)).containsExactly("d", "c");
            assertThat(page(first.next())).containsExactly("b", "a");
            assertThat(answers.newestFirst(ofDeck, first.next(), 2).next()).isNull();
        }
    }

    @Nested
    class Documents {
        @Test
        void of_a_session_keep_a_bounded_number_of_reviews_and_the_same_in_any_order() {
            var facts = new ArrayList<Fact>();
            for (var i = 0; i < SessionWrites.MOST_REVIEWS + 3; i++)
                facts.add(review("r%06d".formatted(i), 1, "s1", 3, i, false));
            fold(facts.subList(4, facts.size()));
            fold(facts.subList(0, 4));
            var kept = views.collection("sessions").find().first().get("reviews", Document.class);
            assertThat(kept).hasSize(SessionWrites.MOST_REVIEWS).containsKeys("r000000", "r009999");
            assertThat(views.collection("reviews").countDocuments()).isEqualTo(facts.size());
        }

        @Test
        void of_a_deck_keep_a_bounded_number_of_sessions_and_what_all_came_to() {
            fold(
                    List.of(
                            SessionFacts.review("a", 1, "0", "d", "LEARN", "WRITTEN", 3, 1, false),
                            new Fact.Finished("s", "ada", "0", START, result(1, 16))));
            var more = new ArrayList<Fact>();
            for (var i = 0; i <= StudiedDocuments.MOST_PARTS; i++) {
                var id = "s%05d".formatted(i);
                var at = START.plusSeconds(i);
                more.add(new Fact.Started("s", "ada", id, new SessionStart("d", "TEST", at)));
                more.add(new Fact.Finished("s", "ada", id, at, result(1, 1 + i % 9)));
            }
            fold(more);
            var stored = views.collection("studied").find().first();
            assertThat(stored.get("parts", Document.class))
                    .hasSize(StudiedDocuments.MOST_PARTS)
                    .doesNotContainKey("0");
            var studied =
                    new Sessions(LiveViews.fixed(views))
                            .studied("s", "d", List.of("ada"))
                            .get("ada");
            assertThat(studied.known()).containsExactly("card-a");
            assertThat(Outcomes.bestTest(studied.outcomes()).orElseThrow().session())
                    .isEqualTo("0");
            assertThat(Outcomes.latestTest(studied.outcomes()).orElseThrow().session())
                    .isEqualTo("s%05d".formatted(StudiedDocuments.MOST_PARTS));
        }
    }

    @Nested
    class A_batch {
        @Test
        void tells_of_every_learner_and_deck_it_touched_even_if_nothing_changed() {
            fold(List.of(learnt("a", 1, 3), review("r", 1, "s2", 3, 0, false)));
            fold(List.of(learnt("a", 1, 3)));
            assertThat(told)
                    .extracting("learner", "deck", "version")
                    .containsExactly(tuple("ada", "d", 1L), tuple("ada", "d", 1L));
        }

        @Test
        void tells_with_a_higher_version_when_something_did() {
            fold(List.of(started("TEST")));
            fold(List.of(finished(30, result(1, 16))));
            assertThat(told).extracting("version").containsExactly(1L, 2L);
        }
    }
}
