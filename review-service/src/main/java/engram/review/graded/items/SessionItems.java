package engram.review.graded.items;

import engram.review.graded.Places;
import engram.review.graded.Sessions;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.learn.RoundSummary;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.stars.Stars;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sessions as their learners see them. */
@Singleton
public final class SessionItems {
    private final Sessions sessions;
    private final Stars stars;

    SessionItems(Sessions sessions, Stars stars) {
        this.sessions = sessions;
        this.stars = stars;
    }

    public SessionItem of(GradedSession session) {
        var quiz = session instanceof GradedSession.Quiz(var each) ? each : null;
        var round = session instanceof GradedSession.Matching(var each) ? each : null;
        return new SessionItem(
                session.study().id(),
                session.mode(),
                session.study().deck(),
                OptionsItems.of(session),
                session.study().startedAt(),
                quiz == null ? null : quiz.deadline(),
                session.ended().orElse(null),
                ProgressItems.of(session),
                next(session),
                quiz == null ? null : questions(quiz),
                round == null ? null : tiles(round),
                result(session),
                round(session));
    }

    /** The question to answer next; of Matching, the next pair of tiles. */
    @Nullable QuestionItem next(GradedSession session) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Open learn) ->
                    items(learn.study()).learn(learn.question(), learn.options().hints());
            case GradedSession.Matching(MatchingSession.Open round) -> attempt(round.number());
            case GradedSession.Learn(LearnSession.Finished _) -> null;
            case GradedSession.Matching(MatchingSession.Finished _) -> null;
            case GradedSession.Quiz _ -> null;
        };
    }

    private static QuestionItem attempt(int number) {
        return new QuestionItem(
                Integer.toString(number),
                Kind.MATCHING,
                null,
                null,
                null,
                AnswerWith.BACK,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private QuestionItems items(Study study) {
        return new QuestionItems(stars.of(study.school(), study.learner(), study.deck()));
    }

    private List<QuestionItem> questions(QuizSession quiz) {
        var items = items(quiz.study());
        return quiz.questions().stream()
                .map((Question each) -> items.quiz(each, quiz.saved(each.number())))
                .toList();
    }

    private static List<TileItem> tiles(MatchingSession round) {
        var board = round.board();
        return IntStream.range(0, board.tiles().size())
                .mapToObj(place -> {
                    var tile = board.tiles().get(place);
                    var pair = board.pairOf(place);
                    return new TileItem(
                            Places.tile(place),
                            board.text(place),
                            tile.isPrompt() ? pair.promptLang() : pair.answerLang(),
                            round.matched().contains(tile.pair()));
                })
                .toList();
    }

    @Nullable ResultItem result(GradedSession session) {
        var study = session.study();
        return ResultItems.of(
                session,
                session instanceof GradedSession.Matching(MatchingSession.Finished _)
                        ? sessions.best(study.school(), study.learner(), study.deck())
                        : Optional.empty());
    }

    static @Nullable RoundItem round(GradedSession session) {
        return session instanceof GradedSession.Learn(var learn) && learn.endedRound() != null
                ? round(learn.endedRound())
                : null;
    }

    private static RoundItem round(RoundSummary ended) {
        return new RoundItem(
                ended.number(),
                ended.cards().stream()
                        .map(card ->
                                new RoundItem.RoundCardItem(
                                        card.front(), card.back(), card.missed(), card.level()))
                        .toList());
    }
}
