package engram.review.graded.items;

import engram.grading.SelfCheck;
import engram.grading.WrittenAnswers;
import engram.review.graded.model.question.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a given answer compares with the expected one. */
final class Feedback {
    private Feedback() {}

    static List<FeedbackItem.PieceItem> difference(Question.Written question, String given) {
        return WrittenAnswers.grade(given, question.expected()).difference().stream()
                .map(piece ->
                        new FeedbackItem.PieceItem(
                                piece.kind().name(),
                                nullIfBlank(piece.given()),
                                nullIfBlank(piece.expected())))
                .toList();
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isEmpty() ? null : text;
    }

    static List<FeedbackItem.LineItem> lines(String expected, String given) {
        return SelfCheck.of(expected, given).lines().stream()
                .map(line ->
                        new FeedbackItem.LineItem(
                                line.text(),
                                line.words().stream()
                                        .map(word ->
                                                new FeedbackItem.WordItem(
                                                        word.text(), word.given()))
                                        .toList()))
                .toList();
    }

    /** What the lines suggest that the learner typed in full; null if nothing was typed. */
    static @Nullable Integer suggested(String expected, String given) {
        if (given.isBlank()) return null;
        return SelfCheck.suggestedRating(
                SelfCheck.of(expected, given).lines().stream()
                        .map(line -> line.words().stream().allMatch(SelfCheck.Word::given))
                        .toList());
    }
}
