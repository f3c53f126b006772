package engram.review.graded.model.question;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Distractors;
import engram.grading.asking.Shape;
import engram.grading.asking.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Puts questions about the cards of a deck; the same seed puts the same question. Safe for use by
 * many threads.
 */
public final class Asking {
    private static final int MOST_DISTRACTORS = 3;

    private final Material material;
    private final Distractors distractors;
    private final Map<Side, Map<String, List<AskedCard>>> byPrompt = new ConcurrentHashMap<>();

    Asking(Material material) {
        this.material = material;
        this.distractors = Distractors.from(material.cards());
    }

    public static Side side(AnswerWith wanted, long seed) {
        return switch (wanted) {
            case BACK -> Side.BACK;
            case FRONT -> Side.FRONT;
            case BOTH -> new Random(seed).nextBoolean() ? Side.BACK : Side.FRONT;
        };
    }

    /** A choice among up to four; empty if the deck has no wrong answer to offer. */
    public Optional<Question> choice(AskedCard card, Side wanted, int number, long seed) {
        var side = shown(card, wanted);
        var wrong = distractors.of(card, side, MOST_DISTRACTORS, seed);
        if (wrong.isEmpty()) return Optional.empty();
        var options = new ArrayList<>(wrong);
        options.add(card.side(side));
        Collections.shuffle(options, new Random(seed));
        return Optional.of(
                new Question.Choice(
                        number,
                        Prompt.of(card, side, material),
                        options,
                        options.indexOf(card.side(side))));
    }

    /** A true or a false statement; empty if the deck has no wrong answer to offer. */
    public Optional<Question> trueFalse(
            AskedCard card, Side wanted, boolean truth, int number, long seed) {
        var side = shown(card, wanted);
        var wrong = distractors.of(card, side, 1, seed);
        if (wrong.isEmpty()) return Optional.empty();
        return Optional.of(
                new Question.TrueFalse(
                        number,
                        Prompt.of(card, side, material),
                        truth ? card.side(side) : wrong.getFirst(),
                        truth));
    }

    /** Whether questions that offer a wrong answer can be asked about a card. */
    public boolean hasWrongAnswer(AskedCard card, Side wanted) {
        return !distractors.of(card, shown(card, wanted), 1, 0).isEmpty();
    }

    /** Cards with the same prompt accept each other's answers. */
    public Question written(AskedCard card, Side side, int number) {
        var prompt = Shape.normal(card.side(side.other()));
        var same = prompts(side).getOrDefault(prompt, List.of());
        return new Question.Written(
                number, Prompt.of(card, side, material), Expected.of(card, same, side, material));
    }

    private Map<String, List<AskedCard>> prompts(Side answer) {
        return byPrompt.computeIfAbsent(
                answer,
                side ->
                        material.cards().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                card -> Shape.normal(card.side(side.other())))));
    }

    public Question selfCheck(AskedCard card, Side side, int number) {
        return new Question.SelfChecked(number, Prompt.of(card, side, material));
    }

    public Question.Pair pair(AskedCard card, Side answer) {
        return new Question.Pair(
                card.id(),
                card.side(answer.other()),
                card.side(answer),
                material.lang(answer.other()),
                material.lang(answer));
    }

    /** Of a long card the shorter side is shown to choose from, whichever was wanted. */
    private static Side shown(AskedCard card, Side wanted) {
        return Shape.isLong(card, wanted)
                        && card.side(wanted.other()).length() < card.side(wanted).length()
                ? wanted.other()
                : wanted;
    }
}
