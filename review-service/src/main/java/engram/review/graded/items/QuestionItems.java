package engram.review.graded.items;

import engram.review.graded.Places;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Questions as their learner sees them.
 *
 * @param starred the cards with the learner's star
 */
record QuestionItems(Set<String> starred) {

    /** A question of Learn; a hint is offered with typed ones, if wanted. */
    QuestionItem learn(Question question, boolean hints) {
        var hint =
                hints && question instanceof Question.Written written
                        ? Hints.of(written.prompt().expected()).orElse(null)
                        : null;
        return of(question, hint, null);
    }

    /** A question of a Test, with the answer saved so far. */
    QuestionItem quiz(Question question, Optional<Given> given) {
        return of(question, null, given.map(each -> given(each.answer())).orElse(null));
    }

    private QuestionItem of(
            Question question, @Nullable String hint, QuestionItem.@Nullable GivenItem given) {
        return switch (question) {
            case Question.Choice(_, var prompt, var options, _) ->
                    item(question, prompt, texts(options, Places::option), null, null, null, given);
            case Question.TrueFalse(_, var prompt, var statement, _) ->
                    item(question, prompt, null, statement, null, null, given);
            case Question.Written written ->
                    item(
                            question,
                            written.prompt(),
                            null,
                            null,
                            written.list().map(Enum::name).orElse(null),
                            hint,
                            given);
            case Question.SelfChecked(_, var prompt) ->
                    item(question, prompt, null, null, null, null, given);
            case Question.Block block -> block(block, given);
        };
    }

    private QuestionItem item(
            Question question,
            Prompt prompt,
            @Nullable List<QuestionItem.TextItem> options,
            @Nullable String statement,
            @Nullable String list,
            @Nullable String hint,
            QuestionItem.@Nullable GivenItem given) {
        return new QuestionItem(
                Integer.toString(question.number()),
                question.kind(),
                prompt.text(),
                prompt.promptLang(),
                prompt.answerLang(),
                AnswerWith.valueOf(prompt.answerWith().name()),
                options,
                statement,
                null,
                list,
                hint,
                given,
                question.card().filter(starred::contains).isPresent());
    }

    private static QuestionItem block(
            Question.Block block, QuestionItem.@Nullable GivenItem given) {
        var places = IntStream.range(0, block.pairs().size()).boxed().toList();
        var prompts = places.stream().map(place -> block.pairs().get(place).prompt()).toList();
        var answers = places.stream().map(place -> block.answerAt(place).answer()).toList();
        return new QuestionItem(
                Integer.toString(block.number()),
                block.kind(),
                null,
                block.pairs().getFirst().promptLang(),
                block.pairs().getFirst().answerLang(),
                AnswerWith.valueOf(block.answerWith().name()),
                null,
                null,
                new QuestionItem.PairsItem(
                        texts(prompts, Places::prompt), texts(answers, Places::answer)),
                null,
                null,
                given,
                false);
    }

    private static List<QuestionItem.TextItem> texts(List<String> texts, IntFunction<String> id) {
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new QuestionItem.TextItem(id.apply(place), texts.get(place)))
                .toList();
    }

    private static QuestionItem.GivenItem given(Answer answer) {
        return switch (answer) {
            case Answer.DontKnow() -> new QuestionItem.GivenItem(null, null, null, null, true);
            case Answer.Typed(var text) ->
                    new QuestionItem.GivenItem(text, null, null, null, false);
            case Answer.Checked(var text, _, _) ->
                    new QuestionItem.GivenItem(text, null, null, null, false);
            case Answer.Chosen(var option) ->
                    new QuestionItem.GivenItem(null, Places.option(option), null, null, false);
            case Answer.Judged(var truth) ->
                    new QuestionItem.GivenItem(null, null, truth, null, false);
            case Answer.Paired(var pairs) ->
                    new QuestionItem.GivenItem(
                            null,
                            null,
                            null,
                            pairs.stream()
                                    .map(pair ->
                                            new QuestionItem.PairItem(
                                                    Places.prompt(pair.prompt()),
                                                    Places.answer(pair.answer())))
                                    .toList(),
                            false);
        };
    }
}
