package engram.review.graded;

import engram.grading.SelfCheck;
import engram.manners.Problem;
import engram.review.graded.model.Answer;
import engram.review.graded.model.Given;
import engram.review.graded.model.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers, each by the kind of its question; refuses what is none, and names the field. */
final class AnswerReader {
    /** How questions are numbered. */
    static final String QUESTION = "[1-9][0-9]{0,8}";

    private AnswerReader() {}

    /** The number of the question that is answered. */
    static int question(@Nullable String id) {
        if (id == null) throw Problem.invalid("question", "is missing").refusal();
        return number(id)
                .orElseThrow(() ->
                        Problem.invalid("question", "must be a question of this session")
                                .refusal());
    }

    /** The number of the question that stands in an address, where what is none is not there. */
    static int addressed(String id) {
        return number(id).orElseThrow(() -> Problem.notFound().refusal());
    }

    private static Optional<Integer> number(String id) {
        return id.matches(QUESTION) ? Optional.of(Integer.valueOf(id)) : Optional.empty();
    }

    /**
     * An answer with what surrounds it.
     *
     * @param since when the learner began to think, if the request does not tell how long that took
     */
    static Given given(
            AnswerRequest request, int question, Answer answer, Instant at, Instant since) {
        return new Given(
                question,
                answer,
                at,
                responseMs(request, at, since),
                Boolean.TRUE.equals(request.hint()),
                null);
    }

    static int responseMs(AnswerRequest request, Instant at, Instant since) {
        var told = request.responseMs();
        var took = told != null ? told : Math.max(0, Duration.between(since, at).toMillis());
        return (int) Math.min(took, Given.LONGEST_RESPONSE_MS);
    }

    /** An answer to a question that the server grades. */
    static Answer graded(AnswerRequest request, Question question) {
        if (Boolean.TRUE.equals(request.dontKnow()) && !(question instanceof Question.Block))
            return new Answer.DontKnow();
        return switch (question) {
            case Question.Choice choice ->
                    new Answer.Chosen(
                            Places.of(
                                            present(request.choice(), "choice"),
                                            'o',
                                            choice.options().size())
                                    .orElseThrow(() ->
                                            Problem.invalid(
                                                            "choice",
                                                            "must be an option of the question")
                                                    .refusal()));
            case Question.TrueFalse _ -> new Answer.Judged(present(request.truth(), "truth"));
            case Question.Written _ -> new Answer.Typed(present(request.text(), "text"));
            case Question.SelfChecked _ -> new Answer.Typed(typed(request));
            case Question.Block block -> paired(request, block);
        };
    }

    /** What was typed before a self-check; blank if it was only thought of. */
    static String typed(AnswerRequest request) {
        return Objects.requireNonNullElse(request.text(), "");
    }

    /** A learner's own marks of an answer that they have seen. */
    static Answer.Checked checked(
            Question.SelfChecked question,
            String typed,
            @Nullable List<Boolean> ticks,
            @Nullable Integer rating) {
        var marks = present(ticks, "ticks");
        var lines = SelfCheck.of(question.prompt().expected(), "").lines().size();
        if (marks.size() != lines || marks.stream().anyMatch(Objects::isNull))
            throw Problem.invalid("ticks", "must be one for each of the " + lines + " lines")
                    .refusal();
        return new Answer.Checked(typed, marks, present(rating, "rating"));
    }

    private static Answer paired(AnswerRequest request, Question.Block block) {
        var made = new ArrayList<Answer.Made>();
        var prompts = new HashSet<Integer>();
        var answers = new HashSet<Integer>();
        var size = block.pairs().size();
        for (var pair : present(request.pairs(), "pairs")) {
            var field = "pairs[" + made.size() + "]";
            if (pair == null) throw Problem.invalid(field, "is missing").refusal();
            var prompt = place(pair.prompt(), 'p', size, field + ".prompt");
            var answer = place(pair.answer(), 'a', size, field + ".answer");
            if (!prompts.add(prompt) || !answers.add(answer))
                throw Problem.invalid(field, "must not name a text twice").refusal();
            made.add(new Answer.Made(prompt, answer));
        }
        return new Answer.Paired(made);
    }

    private static int place(@Nullable String id, char letter, int places, String field) {
        return Optional.ofNullable(id)
                .flatMap(each -> Places.of(each, letter, places))
                .orElseThrow(
                        () -> Problem.invalid(field, "must be a text of the question").refusal());
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) throw Problem.invalid(field, "is missing").refusal();
        return value;
    }
}
