package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.access.Caller;
import engram.review.graded.model.Decks;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.log.Limits;
import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.result.Results;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeSessionTest {
    private static final Caller ADA =
            new Caller("school", "ada", Caller.Role.LEARNER, "sid", ZoneOffset.UTC, 0, false);

    private final SessionsInMemory sessions = new SessionsInMemory();
    private final ChangeSession changes = new ChangeSession(sessions, Limits.usual(0));

    private static Moment in(Duration time) {
        return new Moment(Decks.NOON.plus(time), Decks.NOON.plus(time));
    }

    private static final Moment NOW = in(Duration.ofSeconds(10));

    private void begin(Change<GradedSession> begun) {
        assertThat(sessions.insert(begun, in(Duration.ZERO))).isTrue();
    }

    private void beginRound() {
        begin(
                MatchingSession.begin(
                                Decks.study(3),
                                new MatchingOptions(true, Scope.ALL),
                                Decks.plain(6),
                                Set.of())
                        .orElseThrow()
                        .map(GradedSession.Matching::new));
    }

    private void beginQuiz() {
        var options = new QuizOptions(AnswerWith.BACK, Set.of(Kind.WRITTEN), 3, 5, Scope.ALL, null);
        begin(
                QuizSession.begin(
                                Decks.study(3),
                                options,
                                Decks.plain(3),
                                Set.of(),
                                Optional.empty(),
                                0)
                        .orElseThrow()
                        .map(GradedSession.Quiz::new));
    }

    private GradedSession stored() {
        return sessions.find("school", "ada", "session").orElseThrow().session();
    }

    /** Finds a pair. */
    private Result<Reply> pair(ChangeSession with, Moment moment) {
        return with.change(
                ADA,
                "session",
                moment,
                found -> {
                    if (!(found instanceof GradedSession.Matching(MatchingSession.Open round)))
                        throw new AssertionError(found);
                    var tiles = round.board().tiles();
                    for (var i = 0; i < tiles.size(); i++)
                        for (var j = i + 1; j < tiles.size(); j++)
                            if (tiles.get(i).pair() == tiles.get(j).pair() && !round.isMatched(i))
                                return MatchTiles.match(
                                        round,
                                        Sent.tiles(round.number(), "t" + i, "t" + j),
                                        moment);
                    throw new AssertionError("no pair is left");
                });
    }

    private long reviewed() {
        return sessions.told().stream().filter(Fact.Reviewed.class::isInstance).count();
    }

    @Test
    void nobody_changes_the_session_of_another() {
        beginRound();
        var bob = new Caller("school", "bob", Caller.Role.LEARNER, "sid", ZoneOffset.UTC, 0, false);

        var changed =
                changes.change(bob, "session", NOW, found -> Result.done(Decision.keep(found)));

        assertThat(Results.refusal(changed)).isEqualTo(new Refusal.NotThere());
    }

    @Test
    void what_is_refused_is_not_stored() {
        beginRound();

        var changed =
                changes.<String>change(
                        ADA, "session", NOW, _ -> Result.refused(new Refusal.Conflict("no")));

        assertThat(Results.refusal(changed)).isEqualTo(new Refusal.Conflict("no"));
        assertThat(sessions.find("school", "ada", "session").orElseThrow().version()).isEqualTo(1);
    }

    @Nested
    class When_another_write_comes_first {
        @Test
        void it_decides_again_from_what_that_one_left_and_tells_each_answer_once() {
            beginRound();
            sessions.beforeNextWrite(() -> Results.done(pair(changes, NOW)));

            var reply = Results.done(pair(changes, NOW));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Matched.class,
                            matched -> assertThat(matched.attempt()).isEqualTo(2));
            assertThat(stored())
                    .isInstanceOfSatisfying(
                            GradedSession.Matching.class,
                            round -> assertThat(round.session().matched()).hasSize(2));
            assertThat(reviewed()).isEqualTo(2);
        }

        @Test
        void every_time_it_gives_up_with_a_refusal() {
            beginQuiz();

            var changed = changes.change(ADA, "session", NOW, this::overtakenAgain);

            assertThat(Results.refusal(changed)).isInstanceOf(Refusal.Unavailable.class);
        }

        private Result<Decision<String>> overtakenAgain(GradedSession session) {
            var same = new Change<>(session, List.<Fact>of());
            var read = sessions.find("school", "ada", "session").orElseThrow();
            sessions.beforeNextWrite(() -> sessions.replace(read, same, NOW));
            return Result.done(Decision.store(same, "done"));
        }
    }

    @Nested
    class A_quiz_whose_time_is_over {
        private final Moment late = in(Duration.ofMinutes(6));

        @Test
        void is_submitted_before_anything_is_decided() {
            beginQuiz();

            var found =
                    changes.change(ADA, "session", late, each -> Result.done(Decision.keep(each)));

            assertThat(Results.done(found).ended())
                    .contains(Decks.NOON.plus(Duration.ofMinutes(5)));
            assertThat(stored()).isEqualTo(Results.done(found));
        }

        @Test
        void is_submitted_when_it_is_looked_at() {
            beginQuiz();

            assertThat(Results.done(changes.find(ADA, "session", late)).ended()).isPresent();
            assertThat(stored().ended()).isPresent();
        }

        @Test
        void takes_answers_until_then_and_for_the_seconds_of_a_slow_network() {
            beginQuiz();
            var grace = in(Duration.ofMinutes(5).plusSeconds(5));

            assertThat(Results.done(changes.find(ADA, "session", grace)).ended()).isEmpty();
        }
    }

    @Nested
    class The_limits {
        private final ChangeSession full = new ChangeSession(sessions, Limits.usual(500));

        @Test
        void refuse_an_answer_to_a_card_that_had_its_answers_today_and_store_nothing() {
            beginRound();

            assertThat(Results.refusal(pair(full, NOW))).isInstanceOf(Refusal.TooMany.class);
            assertThat(reviewed()).isZero();
        }

        @Test
        void let_history_in() {
            beginRound();
            var then = new Moment(NOW.at(), NOW.at().plus(Duration.ofDays(30)));

            assertThat(pair(full, then)).isInstanceOf(Result.Done.class);
        }

        @Test
        void need_no_room_for_what_was_replied_before() {
            beginRound();

            var again =
                    full.change(ADA, "session", NOW, found -> Result.done(Decision.keep("same")));

            assertThat(Results.done(again)).isEqualTo("same");
        }

        @Test
        void refuse_the_hundred_and_first_correction_of_one_grade() {
            beginRound();

            assertThat(corrected(100)).isInstanceOf(Result.Done.class);
            assertThat(Results.refusal(corrected(101))).isInstanceOf(Refusal.Conflict.class);
        }

        private Result<String> corrected(long version) {
            var fact =
                    new Fact.Reviewed(
                            new Fact.Name(1, 0),
                            version,
                            "c1",
                            Kind.WRITTEN,
                            3,
                            null,
                            null,
                            NOW.at(),
                            0,
                            false,
                            null);
            return changes.change(
                    ADA,
                    "session",
                    NOW,
                    found ->
                            Result.done(
                                    Decision.store(new Change<>(found, List.of(fact)), "done")));
        }
    }

    @Test
    void a_learner_with_more_than_fifty_open_sessions_ends_the_one_that_lay_longest() {
        for (var i = 0; i <= EndSession.MOST_OPEN; i++) beginRoundOf("session" + i, i);
        var end = new EndSession(sessions, changes);

        assertThat(end.abandoned(ADA, NOW)).isEmpty();

        assertThat(sessions.open("school", "ada", "deck")).hasSize(EndSession.MOST_OPEN);
        assertThat(sessions.find("school", "ada", "session0").orElseThrow().session().ended())
                .contains(NOW.at());
    }

    private void beginRoundOf(String id, int second) {
        var study =
                new Study(id, "school", "ada", "deck", "UTC", 1, Decks.NOON.plusSeconds(second));
        var begun =
                MatchingSession.begin(
                                study,
                                new MatchingOptions(true, Scope.ALL),
                                Decks.plain(6),
                                Set.of())
                        .orElseThrow();
        sessions.insert(begun.map(GradedSession.Matching::new), in(Duration.ofSeconds(second)));
    }
}
