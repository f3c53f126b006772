package engram.grading.asking;

import static engram.grading.asking.AskedCards.accepting;
import static engram.grading.asking.AskedCards.card;
import static org.assertj.core.api.Assertions.assertThat;

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

class PairsTest {
    private static final String LONG =
            "a text that fills more than four lines of a tile ".repeat(4);

    @Provide
    Arbitrary<List<AskedCard>> decks() {
        return AskedCards.decks(40);
    }

    @Property(tries = 300)
    void no_two_tiles_of_a_round_are_equal(
            @ForAll("decks") List<AskedCard> deck, @ForAll long seed) {
        var tiles = new ArrayList<String>();
        for (var card : Pairs.choose(deck, 6, seed))
            tiles.addAll(List.of(Shape.normal(card.front()), Shape.normal(card.back())));

        assertThat(tiles).doesNotHaveDuplicates().doesNotContain("").hasSizeLessThanOrEqualTo(12);
    }

    @Property(tries = 200)
    void a_seed_chooses_the_same_whatever_the_order(
            @ForAll("decks") List<AskedCard> deck, @ForAll long seed) {
        var shuffled = new ArrayList<>(deck);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Pairs.choose(shuffled, 6, seed)).isEqualTo(Pairs.choose(deck, 6, seed));
    }

    @Property(tries = 200)
    void a_clipped_card_comes_only_when_no_short_one_is_left(
            @ForAll("decks") List<AskedCard> deck, @ForAll long seed) {
        var chosen = Pairs.choose(deck, 6, seed);
        boolean clipped = chosen.stream().anyMatch(PairsTest::isClipped);
        var shorts = deck.stream().filter(card -> !isClipped(card)).toList();

        if (clipped)
            assertThat(chosen.stream().filter(card -> !isClipped(card)))
                    .hasSameSizeAs(Pairs.choose(shorts, 6, seed));
    }

    private static boolean isClipped(AskedCard card) {
        return Shape.isClipped(card.front()) || Shape.isClipped(card.back());
    }

    @Nested
    class A_round {
        @Test
        void has_fewer_pairs_in_a_small_deck() {
            var deck = List.of(card("a", "1", "one"), card("b", "2", "two"));

            assertThat(Pairs.choose(deck, 6, 7)).hasSize(2);
        }

        @Test
        void is_full_though_one_text_stands_on_many_cards() {
            var deck = new ArrayList<AskedCard>();
            for (int i = 0; i < 40; i++) deck.add(card("same" + i, "front " + i, "noun"));
            for (int i = 0; i < 5; i++) deck.add(card("own" + i, "word " + i, "meaning " + i));

            for (long seed = 0; seed < 50; seed++)
                assertThat(Pairs.choose(deck, 6, seed)).hasSize(6);
        }

        @Test
        void takes_short_cards_first() {
            var deck =
                    List.of(card("a", "1", LONG), card("b", "2", "two"), card("c", LONG, "three"));

            for (long seed = 0; seed < 20; seed++)
                assertThat(Pairs.choose(deck, 2, seed)).extracting(AskedCard::id).contains("b");
        }

        @Test
        void has_no_card_whose_other_answer_is_on_a_tile() {
            var deck =
                    List.of(accepting("a", "UK", "Britain", "England"), card("b", "x", "England"));

            assertThat(Pairs.choose(deck, 6, 7)).hasSize(1);
        }

        @Test
        void has_neither_cards_without_an_answer_nor_such_as_answer_themselves() {
            var deck = List.of(card("a", "1", ""), card("b", " ", "two"), card("c", "no", "No"));

            assertThat(Pairs.choose(deck, 6, 7)).isEmpty();
        }

        @Test
        void is_another_for_another_seed() {
            var deck = new ArrayList<AskedCard>();
            for (int i = 0; i < 30; i++) deck.add(card("c" + i, "word " + i, "meaning " + i));
            var rounds = new HashSet<List<AskedCard>>();
            for (long seed = 0; seed < 20; seed++) rounds.add(Pairs.choose(deck, 6, seed));

            assertThat(rounds).hasSize(20);
        }
    }
}
