package engram.review.graded;

import engram.grading.SelfCheck;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.question.Question;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers, each by the kind of its question; refuses what is none, and names the field. */
final class ReadAnswer {
    private ReadAnswer() {}

    /**
     * An answer with what surrounds it.
     *
     * @param since when the learner began to think, if nobody tells how long that took
     */
    static Given given(SentAnswer sent, Answer answer, Instant at, Instant since) {
        return new Given(
                sent.question(), answer, at, responseMs(sent, at, since), sent.hint(), null);
    }

    static int responseMs(SentAnswer sent, Instant at, Instant since) {
        var told = sent.responseMs();
        var took = told != null ? told : Math.max(0, Duration.between(since, at).toMillis());
        return (int) Math.min(took, Given.LONGEST_RESPONSE_MS);
    }

    /** An answer to a question that the server grades. */
    static Result<Answer> graded(SentAnswer sent, Question question) {
        if (sent.dontKnow() && !(question instanceof Question.Block))
            return Result.done(new Answer.DontKnow());
        return switch (question) {
            case Question.Choice choice ->
                    present(sent.choice(), "choice").then(id -> chosen(id, choice));
            case Question.TrueFalse _ -> present(sent.truth(), "truth").map(Answer.Judged::new);
            case Question.Written _ -> present(sent.text(), "text").map(Answer.Typed::new);
            case Question.SelfChecked _ -> Result.done(new Answer.Typed(sent.typed()));
            case Question.Block block ->
                    present(sent.pairs(), "pairs").then(pairs -> paired(pairs, block));
        };
    }

    private static Result<Answer> chosen(String id, Question.Choice question) {
        return Result.of(
                Places.of(id, 'o', question.options().size()).map(Answer.Chosen::new),
                new Refusal.Invalid("choice", "must be an option of the question"));
    }

    /** A learner's own marks of an answer that they have seen. */
    static Result<Answer.Checked> checked(
            Question.SelfChecked question,
            String typed,
            @Nullable List<@Nullable Boolean> ticks,
            @Nullable Integer rating) {
        var lines = SelfCheck.of(question.prompt().expected(), "").lines().size();
        return present(ticks, "ticks")
                .then(marks -> marks(marks, lines))
                .then(marks ->
                        present(rating, "rating")
                                .map(rated -> new Answer.Checked(typed, marks, rated)));
    }

    private static Result<List<Boolean>> marks(List<@Nullable Boolean> ticks, int lines) {
        var marks = ticks.stream().filter(Objects::nonNull).toList();
        return marks.size() == lines && ticks.size() == lines
                ? Result.done(marks)
                : invalid("ticks", "must be one for each of the " + lines + " lines");
    }

    private static Result<Answer> paired(
            List<SentAnswer.@Nullable Pair> pairs, Question.Block block) {
        var made = new ArrayList<Answer.Made>();
        var prompts = new HashSet<Integer>();
        var answers = new HashSet<Integer>();
        for (var pair : pairs) {
            var field = "pairs[" + made.size() + "]";
            if (pair == null) return invalid(field, "is missing");
            var prompt = place(pair.prompt(), 'p', block);
            if (prompt.isEmpty()) return noText(field + ".prompt");
            var answer = place(pair.answer(), 'a', block);
            if (answer.isEmpty()) return noText(field + ".answer");
            if (!prompts.add(prompt.get()) || !answers.add(answer.get()))
                return invalid(field, "must not name a text twice");
            made.add(new Answer.Made(prompt.get(), answer.get()));
        }
        return Result.done(new Answer.Paired(made));
    }

    private static Optional<Integer> place(@Nullable String id, char letter, Question.Block block) {
        return Optional.ofNullable(id)
                .flatMap(each -> Places.of(each, letter, block.pairs().size()));
    }

    private static <T> Result<T> noText(String field) {
        return invalid(field, "must be a text of the question");
    }

    private static <T> Result<T> present(@Nullable T value, String field) {
        return value == null ? invalid(field, "is missing") : Result.done(value);
    }

    private static <T> Result<T> invalid(String field, String rule) {
        return Result.refused(new Refusal.Invalid(field, rule));
    }
}
