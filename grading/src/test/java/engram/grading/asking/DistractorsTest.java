package engram.grading.asking;

import static engram.grading.asking.AskedCards.accepting;
import static engram.grading.asking.AskedCards.answering;
import static engram.grading.asking.AskedCards.card;
import static engram.grading.asking.AskedCards.list;
import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.ListRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DistractorsTest {
    @Provide
    Arbitrary<List<AskedCard>> decks() {
        return AskedCards.decks(25);
    }

    @Property(tries = 300)
    void differ_from_each_other_and_from_all_that_is_right(
            @ForAll("decks") List<AskedCard> deck, @ForAll Side answer, @ForAll long seed) {
        for (var card : deck) {
            var normal =
                    Distractors.of(card, answer, deck, 3, seed).stream()
                            .map(Shape::normal)
                            .toList();
            var right = new HashSet<>(Answers.of(card, answer));
            for (var other : deck)
                if (prompt(other, answer).equals(prompt(card, answer)))
                    right.addAll(Answers.of(other, answer));

            assertThat(normal).doesNotHaveDuplicates().doesNotContain("").hasSizeLessThan(4);
            assertThat(normal).doesNotContainAnyElementsOf(right);
        }
    }

    @Property(tries = 200)
    void are_the_same_for_a_seed_whatever_the_order_of_the_deck(
            @ForAll("decks") List<AskedCard> deck, @ForAll Side answer, @ForAll long seed) {
        var shuffled = new ArrayList<>(deck);
        Collections.shuffle(shuffled, new Random(seed));
        var prepared = Distractors.from(shuffled);

        for (var card : deck)
            assertThat(prepared.of(card, answer, 3, seed))
                    .isEqualTo(Distractors.of(card, answer, deck, 3, seed));
    }

    @Property(tries = 200)
    void are_as_many_as_are_asked_for_if_the_deck_has_so_many(
            @ForAll("decks") List<AskedCard> deck, @ForAll Side answer, @ForAll long seed) {
        var card = deck.getFirst();
        var wrong = new HashSet<String>();
        for (var other : deck) wrong.add(Shape.normal(other.side(answer)));
        wrong.remove("");
        wrong.removeAll(Answers.of(card, answer));
        for (var other : deck)
            if (prompt(other, answer).equals(prompt(card, answer)))
                wrong.removeAll(Answers.of(other, answer));

        assertThat(Distractors.of(card, answer, deck, 3, seed)).hasSize(Math.min(3, wrong.size()));
    }

    private static String prompt(AskedCard card, Side answer) {
        return Shape.normal(card.side(answer.other()));
    }

    @Nested
    class Of_a_mixed_deck {
        private final List<AskedCard> deck =
                answering(
                        "1789",
                        "1815",
                        "1914",
                        "1945",
                        "1989",
                        "3.5 km",
                        "12 %",
                        "-40",
                        "7",
                        "0.05",
                        "Paris",
                        "Rome",
                        "Berlin",
                        "Madrid",
                        "Lisbon",
                        "the French Revolution",
                        "the Congress of Vienna",
                        "the Great War",
                        "the Cold War",
                        "$E = mc^2$",
                        "$F = ma$",
                        "$a^2 + b^2 = c^2$",
                        "$V = IR$",
                        "`int[] a`",
                        "`f()`",
                        "`x += 1`",
                        "`a[0]`",
                        "it splits into two cells that are just like the one before",
                        "it joins with another cell and then has two sets of genes",
                        "it moves towards the light because it needs it to live",
                        "it stops to grow as soon as the days become too short");

        @Test
        void they_are_of_the_answers_kind() {
            for (var card : deck) {
                assertThat(Distractors.of(card, Side.BACK, deck, 3, 7))
                        .as(card.back())
                        .hasSize(3)
                        .allMatch(option -> Form.of(option) == Form.of(card.back()));
            }
        }
    }

    @Nested
    class Leave_out {
        @Test
        void what_the_card_accepts_as_well() {
            var deck =
                    List.of(accepting("a", "UK", "Britain", "England"), card("b", "x", "England"));

            assertThat(Distractors.of(deck.getFirst(), Side.BACK, deck, 3, 7)).isEmpty();
        }

        @Test
        void the_answers_of_cards_with_the_same_prompt() {
            var deck =
                    List.of(
                            card("a", "a river in Germany", "Rhine"),
                            card("b", "A river in **Germany**", "Elbe"),
                            card("c", "a river in France", "Seine"));

            assertThat(Distractors.of(deck.getFirst(), Side.BACK, deck, 3, 7))
                    .containsExactly("Seine");
        }

        @Test
        void the_lines_of_a_list_of_which_any_is_right() {
            var deck =
                    List.of(
                            list("a", "a river in Germany", "Rhine\nElbe", ListRule.ANY),
                            card("b", "through Hamburg", "Elbe"),
                            card("c", "through Paris", "Seine"));

            assertThat(Distractors.of(deck.getFirst(), Side.BACK, deck, 3, 7))
                    .containsExactly("Seine");
        }

        @Test
        void blank_sides() {
            var deck = List.of(card("a", "1", "one"), card("b", "2", " "), card("c", "3", ""));

            assertThat(Distractors.of(deck.getFirst(), Side.BACK, deck, 3, 7)).isEmpty();
        }
    }

    @Nested
    class Over_many_questions {
        private static final int CARDS = 2_000;
        private final Random random = new Random(11);

        /** Lengths from 16 to 206 letters, each held by about ten cards. */
        private List<AskedCard> deck() {
            var deck = new ArrayList<AskedCard>();
            for (int i = 0; i < CARDS; i++) {
                var back = new StringBuilder("it is ");
                for (int letters = 10 + random.nextInt(190); letters > 0; letters--)
                    back.append(letters % 6 == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
                deck.add(card("c" + i, "prompt " + i, back.toString()));
            }
            return deck;
        }

        @Test
        void the_right_answer_is_the_longest_and_the_shortest_as_often_as_chance_allows() {
            var deck = deck();
            var distractors = Distractors.from(deck);
            double longest = 0;
            double shortest = 0;
            for (var card : deck) {
                var options = distractors.of(card, Side.BACK, 3, 3);
                longest += share(card.back(), options, 1);
                shortest += share(card.back(), options, -1);
            }

            assertThat(longest / CARDS).isBetween(0.22, 0.28);
            assertThat(shortest / CARDS).isBetween(0.22, 0.28);
        }

        /** 1 if none is longer (or shorter), shared with those that are as long. */
        private static double share(String right, List<String> options, int sign) {
            int length = sign * right.length();
            if (options.stream().anyMatch(option -> sign * option.length() > length)) return 0;
            long equal =
                    options.stream().filter(option -> option.length() == right.length()).count();
            return 1.0 / (1 + equal);
        }

        @Test
        void wrong_options_are_near_in_length() {
            var deck = deck();
            var distractors = Distractors.from(deck);

            for (var card : deck.subList(0, 500))
                for (var option : distractors.of(card, Side.BACK, 3, 3))
                    assertThat(Math.abs(option.length() - card.back().length())).isLessThan(40);
        }

        @Test
        void other_seeds_show_other_options() {
            var deck = deck().subList(0, 100);
            var seen = new HashSet<List<String>>();
            for (long seed = 0; seed < 20; seed++)
                seen.add(Distractors.of(deck.getFirst(), Side.BACK, deck, 3, seed));

            assertThat(seen).hasSizeGreaterThan(10);
        }
    }
}
