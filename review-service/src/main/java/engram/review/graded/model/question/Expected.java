package engram.review.graded.model.question;

import engram.grading.ExpectedAnswer;
import engram.grading.ListRule;
import engram.grading.asking.AskedCard;
import engram.grading.asking.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One right answer to a typed question, as it was when the question was put. */
public record Expected(
        String text,
        List<String> accepted,
        @Nullable ListRule list,
        String language,
        boolean spellingCounts) {
    public Expected {
        accepted = List.copyOf(accepted);
    }

    /** More answers to one prompt than a learner can have in mind. */
    private static final int MOST_OTHERS = 20;

    /** The card's own answer, then those of the others with its prompt. */
    static List<Expected> of(
            AskedCard card, List<AskedCard> samePrompt, Side side, Material material) {
        return Stream.concat(
                        Stream.of(card),
                        samePrompt.stream()
                                .filter(each -> !each.id().equals(card.id()))
                                .limit(MOST_OTHERS))
                .map(each -> of(each, side, material.lang(side), material.spellingCounts()))
                .toList();
    }

    /** Further answers and the list rule belong to the back. */
    private static Expected of(
            AskedCard card, Side side, @Nullable String language, boolean spellingCounts) {
        var isBack = side == Side.BACK;
        return new Expected(
                card.side(side),
                isBack ? card.accepted() : List.of(),
                isBack ? card.list().orElse(null) : null,
                Objects.requireNonNullElse(language, ""),
                spellingCounts);
    }

    ExpectedAnswer answer() {
        return new ExpectedAnswer(
                text, accepted, Optional.ofNullable(list), language, spellingCounts);
    }
}
