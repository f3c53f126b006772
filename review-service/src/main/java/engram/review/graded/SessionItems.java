package engram.review.graded;

import engram.review.graded.model.AnswerWith;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.Kind;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Question;
import engram.review.graded.model.RoundSummary;
import engram.review.graded.model.QuizSession;
import engram.review.stars.Stars;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sessions as their learners see them. */
@Singleton
final class SessionItems {
    private final GradedSessions sessions;
    private final Stars stars;

    SessionItems(GradedSessions sessions, Stars stars) {
        this.sessions = sessions;
        this.stars = stars;
    }

    SessionItem of(GradedSession session) {
        var quiz = session instanceof QuizSession each ? each : null;
        var round = session instanceof MatchingSession each ? each : null;
        return new SessionItem(
                session.study().id(),
                Modes.of(session),
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
            case LearnSession.Open learn ->
                    items(learn).learn(learn.question(), learn.options().hints());
            case MatchingSession.Open matching -> attempt(matching.number());
            default -> null;
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

    private QuestionItems items(GradedSession session) {
        var study = session.study();
        return new QuestionItems(stars.of(study.school(), study.learner(), study.deck()));
    }

    private List<QuestionItem> questions(QuizSession quiz) {
        var items = items(quiz);
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
                session instanceof MatchingSession.Finished
                        ? sessions.best(study.school(), study.learner(), study.deck())
                        : Optional.empty());
    }

    static @Nullable RoundItem round(GradedSession session) {
        return session instanceof LearnSession learn && learn.endedRound() != null
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
