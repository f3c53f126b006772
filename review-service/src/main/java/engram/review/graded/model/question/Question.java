package engram.review.graded.model.question;

import engram.grading.ExpectedAnswer;
import engram.grading.ListRule;
import engram.grading.asking.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that was put. It keeps the text that it was asked with, so that an edit of its card
 * does not change it.
 */
public sealed interface Question {

    /** From 1, within the session. */
    int number();

    Kind kind();

    Side answerWith();

    /**
     * What it asks of its one card.
     *
     * @throws UnsupportedOperationException of a block, which asks for several
     */
    Prompt prompt();

    /** The card that it asks for; empty for a block. */
    default Optional<String> card() {
        return this instanceof Block ? Optional.empty() : Optional.of(prompt().card());
    }

    /** How long the texts are that it keeps. */
    default int characters() {
        return switch (this) {
            case Choice choice -> choice.prompt.characters() + length(choice.options);
            case TrueFalse truth -> truth.prompt.characters() + truth.statement.length();
            case Written written ->
                    written.prompt.characters()
                            + written.anyOf.stream()
                                    .mapToInt(
                                            each -> each.text().length() + length(each.accepted()))
                                    .sum();
            case SelfChecked check -> check.prompt.characters();
            case Block block ->
                    block.pairs.stream()
                            .mapToInt(pair -> pair.prompt.length() + pair.answer.length())
                            .sum();
        };
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    /**
     * A choice among options.
     *
     * @param right the position of the right one
     */
    record Choice(int number, Prompt prompt, List<String> options, int right) implements Question {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }

        @Override
        public Side answerWith() {
            return prompt.answerWith();
        }
    }

    /**
     * Whether a statement is the answer.
     *
     * @param truth whether it is
     */
    record TrueFalse(int number, Prompt prompt, String statement, boolean truth)
            implements Question {
        @Override
        public Kind kind() {
            return Kind.TRUE_FALSE;
        }

        @Override
        public Side answerWith() {
            return prompt.answerWith();
        }
    }

    /**
     * An answer to type.
     *
     * @param anyOf what is right; the card's own answer first
     */
    record Written(int number, Prompt prompt, List<Expected> anyOf) implements Question {
        public Written {
            anyOf = List.copyOf(anyOf);
        }

        /** What a typed answer is held against. */
        public List<ExpectedAnswer> expected() {
            return anyOf.stream().map(Expected::answer).toList();
        }

        public Optional<ListRule> list() {
            return Optional.ofNullable(anyOf.getFirst().list());
        }

        @Override
        public Kind kind() {
            return Kind.WRITTEN;
        }

        @Override
        public Side answerWith() {
            return prompt.answerWith();
        }
    }

    /** An answer to recall, which the learner then checks line by line. */
    record SelfChecked(int number, Prompt prompt) implements Question {
        @Override
        public Kind kind() {
            return Kind.SELF_CHECK;
        }

        @Override
        public Side answerWith() {
            return prompt.answerWith();
        }
    }

    /**
     * Pairs to match.
     *
     * @param pairs in the order in which their prompts stand
     * @param answers at each place of an answer, the position of its pair
     */
    record Block(int number, Side answerWith, List<Pair> pairs, List<Integer> answers)
            implements Question {
        public Block {
            pairs = List.copyOf(pairs);
            answers = List.copyOf(answers);
        }

        /** The pair whose answer stands at a place. */
        public Pair answerAt(int place) {
            return pairs.get(answers.get(place));
        }

        @Override
        public Kind kind() {
            return Kind.MATCHING;
        }

        @Override
        public Prompt prompt() {
            throw new UnsupportedOperationException("a block asks for several cards");
        }
    }

    /** Two texts that belong together. */
    record Pair(
            String card,
            String prompt,
            String answer,
            @Nullable String promptLang,
            @Nullable String answerLang) {}
}
