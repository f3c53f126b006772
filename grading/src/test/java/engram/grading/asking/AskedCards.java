package engram.grading.asking;

import engram.grading.ListRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cards for tests. */
final class AskedCards {
    private AskedCards() {}

    static AskedCard card(String id, String front, String back) {
        return new AskedCard(id, front, back, List.of(), List.of(), Optional.empty());
    }

    static AskedCard accepting(String id, String front, String back, String accepted) {
        return new AskedCard(id, front, back, List.of(), List.of(accepted), Optional.empty());
    }

    static AskedCard list(String id, String front, String back, ListRule rule) {
        return new AskedCard(id, front, back, List.of(), List.of(), Optional.of(rule));
    }

    /** Cards with these backs, and prompts of their own. */
    static List<AskedCard> answering(String... backs) {
        var cards = new ArrayList<AskedCard>();
        for (var back : backs) cards.add(card("c" + cards.size(), "prompt " + cards.size(), back));
        return cards;
    }

    /** Decks in which sides are blank, long, the same, or the same but for what does not count. */
    static Arbitrary<List<AskedCard>> decks(int most) {
        var sides =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                " ",
                                "Paris",
                                "paris.",
                                "**Paris**",
                                "the Paris",
                                "año",
                                "ano",
                                "3.5",
                                "35",
                                "C",
                                "C++",
                                "$x^2$",
                                "x²",
                                "\u200B",
                                "1945",
                                "a\nb\nc",
                                "![](x)",
                                "?",
                                "東京"),
                        Arbitraries.strings()
                                .alpha()
                                .withChars(' ')
                                .ofMinLength(1)
                                .ofMaxLength(160));
        return Combinators.combine(sides, sides, sides.list().ofMaxSize(1), lists())
                .as((front, back, accepted, list) ->
                        new AskedCard("", front, back, List.of(), accepted, list))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(AskedCards::numbered);
    }

    private static Arbitrary<Optional<ListRule>> lists() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.empty(),
                Optional.of(ListRule.ANY),
                Optional.of(ListRule.ALL));
    }

    private static List<AskedCard> numbered(List<AskedCard> cards) {
        var numbered = new ArrayList<AskedCard>();
        for (var card : cards)
            numbered.add(
                    new AskedCard(
                            "c" + numbered.size(),
                            card.front(),
                            card.back(),
                            card.tags(),
                            card.accepted(),
                            card.list()));
        return numbered;
    }
}
