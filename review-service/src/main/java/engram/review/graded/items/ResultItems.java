package engram.review.graded.items;

import engram.review.graded.Sessions;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.Graded;
import engram.review.graded.model.quiz.QuizSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a finished session came to, as its learner sees it. */
final class ResultItems {
    private ResultItems() {}

    /**
     * The result; null while there is none, and for a round that was given up.
     *
     * @param best the learner's best round, for Matching
     */
    static @Nullable ResultItem of(GradedSession session, Optional<Sessions.Best> best) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Finished learn) ->
                    new ResultItem.Learn(learn.known(), learn.cards().size(), learn.missed());
            case GradedSession.Quiz(QuizSession.Submitted quiz) -> of(quiz);
            case GradedSession.Matching(MatchingSession.Finished round) when round.isComplete() ->
                    of(round, best);
            case GradedSession.Learn(LearnSession.Open _) -> null;
            case GradedSession.Quiz(QuizSession.Open _) -> null;
            case GradedSession.Matching _ -> null;
        };
    }

    private static ResultItem of(MatchingSession.Finished round, Optional<Sessions.Best> best) {
        return new ResultItem.Matching(
                round.board().pairs().size(),
                round.wrong(),
                round.timeMs(),
                round.counts(),
                best.map(each -> new ResultItem.BestItem(each.wrong(), each.timeMs())).orElse(null),
                round.confused().stream()
                        .map(pair -> new ResultItem.ConfusedItem(pair.prompt(), pair.answer()))
                        .toList());
    }

    private static ResultItem of(QuizSession.Submitted quiz) {
        var marked = quiz.selfMarked();
        var toMark = quiz.toMark();
        return new ResultItem.Quiz(
                quiz.right(),
                quiz.items().size(),
                quiz.items().size() - marked - toMark,
                marked,
                toMark,
                quiz.timeMs(),
                Stream.of(Kind.values())
                        .map(kind -> kind(kind, quiz.items()))
                        .filter(kind -> kind.questions() > 0)
                        .toList(),
                quiz.items().stream().map(item -> item(quiz, item)).toList(),
                quiz.counts());
    }

    private static ResultItem.KindItem kind(Kind kind, List<Graded> items) {
        var asked = items.stream().filter(item -> item.kind() == kind).toList();
        return new ResultItem.KindItem(
                kind, (int) asked.stream().filter(Graded::isRight).count(), asked.size());
    }

    private static ResultItem.GradedItem item(QuizSession quiz, Graded item) {
        return switch (quiz.question(item.question()).orElseThrow()) {
            case Question.Block block -> {
                var pair = block.pairs().get(item.part() - 1);
                yield item(item, pair.prompt(), chosen(block, item), pair.answer(), null, null);
            }
            case Question.Choice choice ->
                    item(
                            item,
                            choice.prompt(),
                            answer(item) instanceof Answer.Chosen(var option)
                                    ? choice.options().get(option)
                                    : null,
                            null,
                            null);
            case Question.TrueFalse statement ->
                    item(
                            item,
                            statement.prompt(),
                            answer(item) instanceof Answer.Judged(var truth)
                                    ? Boolean.toString(truth)
                                    : null,
                            null,
                            null);
            case Question.Written written -> {
                var text = typed(item);
                yield item(
                        item,
                        written.prompt(),
                        text,
                        text == null ? null : Feedback.difference(written, text),
                        null);
            }
            case Question.SelfChecked self -> {
                var text = typed(item);
                yield item(
                        item,
                        self.prompt(),
                        text,
                        null,
                        Feedback.lines(self.prompt().expected(), text == null ? "" : text));
            }
        };
    }

    private static @Nullable Answer answer(Graded item) {
        return item.given() == null ? null : item.given().answer();
    }

    private static @Nullable String typed(Graded item) {
        return answer(item) instanceof Answer.Typed(var text) ? text : null;
    }

    private static @Nullable String chosen(Question.Block block, Graded item) {
        return answer(item) instanceof Answer.Paired(var pairs)
                ? pairs.stream()
                        .filter(pair -> pair.prompt() == item.part() - 1)
                        .map(pair -> block.answerAt(pair.answer()).answer())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static ResultItem.GradedItem item(
            Graded item,
            Prompt prompt,
            @Nullable String given,
            @Nullable List<FeedbackItem.PieceItem> difference,
            @Nullable List<FeedbackItem.LineItem> lines) {
        return item(item, prompt.text(), given, prompt.expected(), difference, lines);
    }

    private static ResultItem.GradedItem item(
            Graded item,
            String prompt,
            @Nullable String given,
            String expected,
            @Nullable List<FeedbackItem.PieceItem> difference,
            @Nullable List<FeedbackItem.LineItem> lines) {
        return new ResultItem.GradedItem(
                Integer.toString(item.question()),
                item.kind(),
                item.card(),
                prompt,
                given,
                item.correct(),
                expected,
                difference,
                lines,
                item.selfMarked() ? item.ticks() : null,
                item.rating(),
                item.overridden(),
                item.selfMarked());
    }
}
