package engram.review.graded.model;

import engram.grading.asking.AskedCard;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Decks to study in tests: plain ones, and odd ones. */
public final class Decks {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** Sides that a test of plain words would not think of; many of them more than once. */
    private static final Arbitrary<String> SIDE =
            Arbitraries.frequencyOf(
                    Tuple.of(6, Arbitraries.integers().between(1, 60).map(i -> "word " + i)),
                    Tuple.of(2, Arbitraries.of("yes", "Yes ", "no", "ja", "größer")),
                    Tuple.of(
                            1,
                            Arbitraries.of(
                                    "$x^2 + 1$", "😀", "3.5", "-5", "C++", "año", "ano", "日本語")),
                    Tuple.of(
                            2,
                            Arbitraries.integers()
                                    .between(1, 20)
                                    .map(i -> "first line " + i + "\nsecond line\nthird")),
                    Tuple.of(
                            1,
                            Arbitraries.integers()
                                    .between(13, 60)
                                    .map(words -> "long ".repeat(words).strip())));

    private Decks() {}

    /** Decks of odd cards: shared and long sides, formulas, other scripts. */
    public static Arbitrary<Material> odd(int fewest, int most) {
        var card = Combinators.combine(SIDE, SIDE).as(List::of);
        return card.list().ofMinSize(fewest).ofMaxSize(most).map(Decks::numbered);
    }

    private static Material numbered(List<List<String>> sides) {
        var cards = new ArrayList<AskedCard>();
        for (var i = 0; i < sides.size(); i++)
            cards.add(card("c" + i, sides.get(i).getFirst(), sides.get(i).getLast()));
        return new Material(cards, null, null, false);
    }

    /** A deck of short, different cards. */
    public static Material plain(int cards) {
        var numbered = new ArrayList<AskedCard>();
        for (var i = 0; i < cards; i++) numbered.add(card("c" + i, "question " + i, "answer " + i));
        return new Material(numbered, null, null, false);
    }

    public static Material of(AskedCard... cards) {
        return new Material(List.of(cards), null, null, false);
    }

    public static AskedCard card(String id, String front, String back) {
        return new AskedCard(id, front, back, List.of(), List.of(), Optional.empty());
    }

    public static Study study(long seed) {
        return new Study("session", "school", "ada", "deck", "Europe/Zurich", seed, NOON);
    }

    public static Set<Kind> all() {
        return Set.of(Kind.CHOICE, Kind.TRUE_FALSE, Kind.MATCHING, Kind.WRITTEN);
    }
}
