package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.review.graded.model.Decks;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Timing;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Sessions} does. */
abstract class SessionsContract {
    /** To come: a running service submits by itself what is due. */
    private static final Instant START = Instant.parse("2100-01-01T12:00:00Z");

    private final Sessions sessions = sessions();
    private final String school = Backends.unique("school");

    /** The kind under test. */
    abstract Sessions sessions();

    private static Moment at(long second) {
        var time = START.plusSeconds(second);
        return new Moment(time, time);
    }

    private Study study(String learner, String id, long second) {
        return new Study(id, school, learner, "deck", "UTC", 3, START.plusSeconds(second));
    }

    private Change<GradedSession> round(Study study) {
        var options = new MatchingOptions(true, Scope.ALL);
        return MatchingSession.begin(study, options, Decks.plain(6), Set.of())
                .orElseThrow()
                .map(GradedSession.Matching::new);
    }

    private Change<GradedSession> quiz(Study study, Integer limitMinutes) {
        var options =
                new QuizOptions(
                        AnswerWith.BACK, Set.of(Kind.WRITTEN), 3, limitMinutes, Scope.ALL, null);
        return QuizSession.begin(study, options, Decks.plain(3), Set.of(), Optional.empty(), 0)
                .orElseThrow()
                .map(GradedSession.Quiz::new);
    }

    private Sessions.Stored find(String learner, String id) {
        return sessions.find(school, learner, id).orElseThrow();
    }

    /** The round with all its pairs found, after so many mistakes. */
    private Change<GradedSession> finished(Study study, int wrong, long timeMs) {
        if (!(round(study).session() instanceof GradedSession.Matching(MatchingSession.Open open)))
            throw new AssertionError();
        return new Change<>(
                new GradedSession.Matching(
                        new MatchingSession.Finished(
                                study,
                                open.options(),
                                open.board(),
                                List.of(0, 1, 2, 3, 4, 5),
                                List.of(),
                                wrong,
                                List.of(),
                                START,
                                timeMs,
                                true)),
                List.of());
    }

    private static Fact typed(Instant at, double msPerWord) {
        return new Fact.Reviewed(
                new Fact.Name(1, 0),
                1,
                "c1",
                Kind.WRITTEN,
                3,
                null,
                null,
                at,
                700,
                false,
                new Timing(msPerWord, null));
    }

    @Test
    void a_session_is_found_by_its_learner_as_it_was_stored() {
        var begun = round(study("ada", "s1", 0));

        assertThat(sessions.insert(begun, at(0))).isTrue();

        assertThat(find("ada", "s1").session()).isEqualTo(begun.session());
        assertThat(sessions.find(school, "bob", "s1")).isEmpty();
        assertThat(sessions.find(Backends.unique("other"), "ada", "s1")).isEmpty();
    }

    @Test
    void an_id_is_taken_once_by_a_learner_and_again_by_another() {
        sessions.insert(round(study("ada", "s1", 0)), at(0));

        assertThat(sessions.insert(quiz(study("ada", "s1", 5), null), at(5))).isFalse();
        assertThat(sessions.insert(round(study("bob", "s1", 5)), at(5))).isTrue();
        assertThat(find("ada", "s1").session().study().startedAt()).isEqualTo(START);
    }

    @Test
    void of_two_writes_after_one_read_the_first_counts() {
        sessions.insert(round(study("ada", "s1", 0)), at(0));
        var read = find("ada", "s1");
        var first = finished(study("ada", "s1", 0), 1, 5_000);

        assertThat(sessions.replace(read, first, at(1))).isTrue();
        assertThat(sessions.replace(read, finished(study("ada", "s1", 0), 2, 9_000), at(2)))
                .isFalse();

        assertThat(find("ada", "s1").session()).isEqualTo(first.session());
        assertThat(sessions.replace(find("ada", "s1"), first, at(3))).isTrue();
    }

    @Test
    void the_open_ones_of_a_deck_come_newest_first() {
        sessions.insert(round(study("ada", "older", 0)), at(0));
        sessions.insert(quiz(study("ada", "newer", 5), null), at(5));
        sessions.insert(round(study("bob", "bobs", 6)), at(6));
        sessions.insert(finished(study("ada", "done", 7), 0, 1), at(7));

        assertThat(sessions.open(school, "ada", "deck"))
                .extracting(each -> each.study().id())
                .containsExactly("newer", "older");
        assertThat(sessions.open(school, "ada", "other")).isEmpty();
    }

    @Test
    void abandoned_are_the_open_ones_beyond_those_that_were_changed_last() {
        for (var i = 0; i < 4; i++) sessions.insert(round(study("ada", "s" + i, i)), at(i));
        var untouched = find("ada", "s0");
        sessions.replace(untouched, new Change<>(untouched.session(), List.of()), at(9));

        assertThat(sessions.abandoned(school, "ada", 2)).containsExactly("s2", "s1");
        assertThat(sessions.abandoned(school, "bob", 0)).isEmpty();
    }

    @Test
    void the_best_round_has_the_fewest_mistakes_and_then_the_least_time() {
        assertThat(sessions.best(school, "ada", "deck")).isEmpty();
        sessions.insert(finished(study("ada", "quick", 0), 2, 1_000), at(0));
        sessions.insert(finished(study("ada", "slow", 1), 0, 9_000), at(1));
        sessions.insert(finished(study("ada", "best", 2), 0, 8_000), at(2));
        sessions.insert(round(study("ada", "open", 3)), at(3));

        assertThat(sessions.best(school, "ada", "deck")).contains(new Sessions.Best(0, 8_000));
        assertThat(sessions.best(school, "bob", "deck")).isEmpty();
    }

    @Test
    void due_is_a_quiz_whose_time_is_over_by_the_clock_of_who_brought_it_in() {
        var late = START.plus(Duration.ofMinutes(5).plusSeconds(6));
        sessions.insert(quiz(study("ada", "limited", 0), 5), at(0));
        sessions.insert(quiz(study("ada", "unlimited", 0), null), at(0));
        sessions.insert(
                quiz(study("ada", "history", 0), 5), new Moment(START, START.plusSeconds(3_600)));

        assertThat(due(late.minusSeconds(1))).isEmpty();
        assertThat(due(late)).containsExactly("limited");
        assertThat(due(late.plusSeconds(3_600))).containsExactlyInAnyOrder("limited", "history");
    }

    /** Of this test's school; the store may have others. */
    private List<String> due(Instant now) {
        return sessions.due(now, 1_000).stream()
                .map(each -> each.session().study())
                .filter(each -> each.school().equals(school))
                .map(Study::id)
                .toList();
    }

    @Test
    void a_tempo_is_of_the_typed_answers_in_all_sessions_of_a_learner() {
        assertThat(sessions.tempo(school, "ada").msPerWord()).isEmpty();
        sessions.insert(round(study("ada", "s1", 0)), at(0));
        sessions.insert(round(study("ada", "s2", 0)), at(0));
        tell("s1", typed(START.plusSeconds(1), 500));
        tell("s2", typed(START.plusSeconds(2), 700.5));
        tell("s1", typed(START.plusSeconds(3), 900));

        assertThat(sessions.tempo(school, "ada").msPerWord())
                .containsExactlyInAnyOrder(500.0, 700.5, 900.0);
        assertThat(sessions.tempo(school, "bob").msPerWord()).isEmpty();
    }

    private void tell(String id, Fact fact) {
        var read = find("ada", id);
        assertThat(sessions.replace(read, new Change<>(read.session(), List.of(fact)), at(1)))
                .isTrue();
    }
}
