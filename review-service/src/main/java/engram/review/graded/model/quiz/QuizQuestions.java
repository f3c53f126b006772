package engram.review.graded.model.quiz;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Shape;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Asking;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Puts the questions of a quiz, numbered from 1. They are kept in one document, so that their texts
 * together are bounded; a quiz of very long cards has fewer questions than were asked for.
 */
final class QuizQuestions {
    static final int MOST_CHARACTERS = 3_000_000;

    private final QuizOptions options;
    private final Asking asking;
    private final Study study;
    private final List<Question> questions = new ArrayList<>();
    private int characters;

    private QuizQuestions(QuizOptions options, Asking asking, Study study) {
        this.options = options;
        this.asking = asking;
        this.study = study;
    }

    /** True or false first, then choices, pairs and written answers; none if no card will do. */
    static List<Question> of(
            List<AskedCard> wanted, QuizOptions options, Material material, Study study) {
        var asking = material.asking();
        var plan = QuizPlan.of(wanted, options, asking, study);
        var put = new QuizQuestions(options, asking, study);
        put.trueFalse(plan.single().getOrDefault(Kind.TRUE_FALSE, List.of()));
        put.choices(plan.single().getOrDefault(Kind.CHOICE, List.of()));
        plan.blocks().forEach(put::block);
        put.written(plan.single().getOrDefault(Kind.WRITTEN, List.of()));
        return List.copyOf(put.questions);
    }

    /** Half of them true; of an odd number, one more or one fewer. */
    private void trueFalse(List<AskedCard> cards) {
        var random = new Random(study.seedFor(-1_000));
        var odd = cards.size() % 2 == 1 && random.nextBoolean() ? 1 : 0;
        var truths = new ArrayList<Boolean>();
        for (var i = 0; i < cards.size(); i++) truths.add(i < cards.size() / 2 + odd);
        Collections.shuffle(truths, random);
        for (var i = 0; i < cards.size(); i++)
            asking.trueFalse(
                            cards.get(i),
                            Asking.side(options.answerWith(), seed()),
                            truths.get(i),
                            number(),
                            seed())
                    .ifPresent(this::add);
    }

    private void choices(List<AskedCard> cards) {
        for (var card : cards)
            asking.choice(card, Asking.side(options.answerWith(), seed()), number(), seed())
                    .ifPresent(this::add);
    }

    private void block(List<AskedCard> cards) {
        var side = Asking.side(options.answerWith(), seed());
        var answers = new ArrayList<>(IntStream.range(0, cards.size()).boxed().toList());
        Collections.shuffle(answers, new Random(seed()));
        add(
                new Question.Block(
                        number(),
                        side,
                        cards.stream().map(card -> asking.pair(card, side)).toList(),
                        answers));
    }

    private void written(List<AskedCard> cards) {
        for (var card : cards) {
            var side = Asking.side(options.answerWith(), seed());
            add(
                    Shape.isLong(card, side)
                            ? asking.selfCheck(card, side, number())
                            : asking.written(card, side, number()));
        }
    }

    private void add(Question question) {
        characters += question.characters();
        if (characters <= MOST_CHARACTERS) questions.add(question);
    }

    private int number() {
        return questions.size() + 1;
    }

    private long seed() {
        return study.seedFor(number());
    }
}
