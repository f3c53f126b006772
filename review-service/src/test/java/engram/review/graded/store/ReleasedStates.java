package engram.review.graded.store;

import engram.grading.ListRule;
import engram.grading.asking.Side;
import engram.outbox.Message;
import engram.review.graded.Sessions.Stored;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Pace;
import engram.review.graded.model.answer.Timing;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.fact.Typed;
import engram.review.graded.model.learn.LearnOptions;
import engram.review.graded.model.learn.LearnRound;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.learn.Learned;
import engram.review.graded.model.learn.Level;
import engram.review.graded.model.learn.RoundSummary;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Expected;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.Graded;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.graded.model.quiz.QuizSession;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stored samples hold, by the sample's name: every state that a session was ever stored
 * in, with every kind of question and of answer among them. A state that is released is never taken
 * out of here.
 */
final class ReleasedStates {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Study STUDY =
            new Study("evening", "school", "ada", "animals", "Europe/Zurich", -7L, NOON);
    private static final Prompt CAT = new Prompt("c1", Side.BACK, "cat", "gato", "en", "es");
    private static final Prompt PLANETS =
            new Prompt("c2", Side.FRONT, "planets", "Mars\nVenus", null, null);
    private static final Question.Choice CHOICE =
            new Question.Choice(1, CAT, List.of("perro", "gato", "vaca"), 1);
    private static final Question.TrueFalse STATEMENT =
            new Question.TrueFalse(2, CAT, "perro", false);
    private static final Question.Written WRITTEN =
            new Question.Written(
                    3,
                    CAT,
                    List.of(
                            new Expected("gato", List.of("el gato"), null, "es", true),
                            new Expected("uno\ndos", List.of(), ListRule.ANY, "", false),
                            new Expected("dos\nuno", List.of(), ListRule.ALL, "", false)));
    private static final Question.SelfChecked CHECK = new Question.SelfChecked(4, PLANETS);
    static final Question.Pair FIRST = new Question.Pair("c3", "dog", "perro", "en", "es");
    static final Question.Pair SECOND = new Question.Pair("c4", "cow", "vaca", null, null);
    private static final Question.Block BLOCK =
            new Question.Block(5, Side.BACK, List.of(FIRST, SECOND), List.of(1, 0));
    private static final List<Question> ALL = List.of(STATEMENT, CHOICE, BLOCK, WRITTEN, CHECK);

    private ReleasedStates() {}

    static Map<String, Stored> all() {
        var all = new LinkedHashMap<String, Stored>();
        all.put("learn-open-choice", stored(learn(CHOICE, null)));
        all.put("learn-open-written", stored(learn(WRITTEN, null)));
        all.put("learn-open-self-check-revealed", stored(learn(CHECK, "Mars")));
        all.put("learn-finished", stored(learnFinished()));
        all.put("quiz-open", stored(new GradedSession.Quiz(quiz(null, null))));
        all.put("quiz-open-with-a-limit", stored(new GradedSession.Quiz(quiz(30, null))));
        all.put("quiz-submitted-retake", stored(submitted()));
        all.put("matching-open", stored(ReleasedRounds.open()));
        all.put("matching-finished", stored(ReleasedRounds.finished(9_000L)));
        all.put("matching-given-up", stored(ReleasedRounds.finished(null)));
        return all;
    }

    private static Stored stored(GradedSession session) {
        var untold =
                new Message(
                        "review.reviews.v1",
                        "school/ada",
                        "school/ada",
                        "school/ada/evening-1/1",
                        "ReviewRecorded",
                        1,
                        "school",
                        NOON,
                        "{}");
        return new Stored(session, 3, List.of(untold), List.of(new Typed(NOON, 700.5)));
    }

    private static Given given(int question, Answer answer, Timing timing) {
        return new Given(question, answer, NOON.plusSeconds(question), 1_200, true, timing);
    }

    private static List<Answered> answered() {
        return List.of(
                new Answered(
                        CHOICE, given(1, new Answer.Chosen(0), null), new Verdict(false, 1), 1),
                new Answered(
                        WRITTEN,
                        given(3, new Answer.Typed("gatto"), new Timing(700.5, Pace.SLOW)),
                        new Verdict(true, 2),
                        2),
                new Answered(
                        WRITTEN,
                        given(3, new Answer.Typed("gato"), new Timing(90.25, Pace.FAST)),
                        new Verdict(true, 2),
                        1),
                new Answered(
                        WRITTEN,
                        given(3, new Answer.DontKnow(), new Timing(300, null)),
                        new Verdict(false, 1),
                        1),
                new Answered(
                        CHECK,
                        given(4, new Answer.Checked("Mars", List.of(true, false), 3), null),
                        new Verdict(true, 3),
                        1));
    }

    private static LearnOptions learnOptions() {
        return new LearnOptions(
                AnswerWith.BOTH,
                Set.of(Kind.CHOICE, Kind.WRITTEN, Kind.SELF_CHECK),
                new Scope(true, List.of("pets")),
                true,
                true);
    }

    private static List<Learned> cards() {
        return List.of(
                new Learned("c1", Level.KNOWN, 2, 1),
                new Learned("c2", Level.RECOGNISED, 1, 0),
                new Learned("c3", Level.NOT_SEEN, 0, 0));
    }

    private static RoundSummary endedRound() {
        return new RoundSummary(
                1, List.of(new RoundSummary.Line("cat", "gato", true, Level.RECOGNISED)));
    }

    private static GradedSession learn(Question question, String revealed) {
        var round = new LearnRound(2, List.of("c2", "c3"), List.of("c1"));
        return new GradedSession.Learn(
                new LearnSession.Open(
                        STUDY,
                        learnOptions(),
                        cards(),
                        round,
                        question,
                        revealed,
                        answered(),
                        2,
                        revealed == null ? null : endedRound()));
    }

    private static GradedSession learnFinished() {
        return new GradedSession.Learn(
                new LearnSession.Finished(
                        STUDY,
                        learnOptions(),
                        cards(),
                        answered(),
                        2,
                        endedRound(),
                        NOON.plusSeconds(60),
                        2));
    }

    private static QuizOptions quizOptions(Integer limitMinutes, String retakeOf) {
        return new QuizOptions(
                limitMinutes == null ? AnswerWith.BACK : AnswerWith.FRONT,
                Set.of(Kind.CHOICE, Kind.TRUE_FALSE, Kind.MATCHING, Kind.WRITTEN),
                20,
                limitMinutes,
                Scope.ALL,
                retakeOf);
    }

    private static List<Given> saved() {
        return List.of(
                given(2, new Answer.Judged(true), null),
                given(1, new Answer.DontKnow(), null),
                given(5, new Answer.Paired(List.of(new Answer.Made(0, 1))), null),
                given(3, new Answer.Typed("gatto"), null));
    }

    private static QuizSession quiz(Integer limitMinutes, String retakeOf) {
        return new QuizSession.Open(
                STUDY,
                quizOptions(limitMinutes, retakeOf),
                ALL,
                limitMinutes == null ? null : NOON.plusSeconds(60L * limitMinutes),
                true,
                limitMinutes == null ? List.of() : saved());
    }

    /** With a grade that the learner overrode, a marked self-check, and one that waits. */
    private static GradedSession submitted() {
        var items =
                List.of(
                        item(2, 0, Kind.TRUE_FALSE, saved().get(0), false, false, 1, null, 1),
                        item(1, 0, Kind.CHOICE, null, false, false, null, null, 0),
                        item(5, 1, Kind.MATCHING, saved().get(2), false, false, 1, "c4", 1),
                        item(3, 0, Kind.WRITTEN, saved().get(3), false, true, 2, null, 2),
                        item(4, 0, Kind.SELF_CHECK, saved().get(3), null, true, 3, null, 1),
                        item(4, 0, Kind.SELF_CHECK, null, null, null, null, null, 0));
        return new GradedSession.Quiz(
                new QuizSession.Submitted(
                        STUDY,
                        quizOptions(30, "morning"),
                        ALL,
                        NOON.plusSeconds(1_800),
                        items,
                        NOON.plusSeconds(200),
                        3,
                        false));
    }

    private static Graded item(
            int question,
            int part,
            Kind kind,
            Given given,
            Boolean machine,
            Boolean correct,
            Integer rating,
            String confusedWith,
            long version) {
        var ticks =
                kind == Kind.SELF_CHECK && rating != null
                        ? List.of(true, false)
                        : List.<Boolean>of();
        return new Graded(
                question,
                part,
                "c1",
                kind,
                given,
                machine,
                correct,
                rating,
                ticks,
                confusedWith,
                version);
    }
}
