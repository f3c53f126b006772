package engram.review.graded.model.learn;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.learn.LearnSession.Open;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.question.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LearnSessionTest {
    private static final LearnOptions USUAL =
            new LearnOptions(
                    AnswerWith.BACK,
                    Set.of(Kind.CHOICE, Kind.WRITTEN, Kind.SELF_CHECK),
                    Scope.ALL,
                    false,
                    false);

    private static final LearnOptions TYPED = with(Set.of(Kind.WRITTEN));

    private static LearnOptions with(Set<Kind> kinds) {
        return new LearnOptions(AnswerWith.BACK, kinds, Scope.ALL, false, false);
    }

    private static Open begin(Material deck, LearnOptions options) {
        return LearnSession.begin(Decks.study(7), options, deck, Set.of()).orElseThrow().session();
    }

    private static LearnSession right(Open session, Material deck) {
        return answered(session, Play.right(session.question()), deck);
    }

    private static LearnSession missed(Open session, Material deck) {
        return answered(session, new Answer.DontKnow(), deck);
    }

    private static LearnSession answered(Open session, Answer answer, Material deck) {
        return session.answer(Play.given(session.question(), answer), deck, Set.of()).session();
    }

    private static String asked(LearnSession session) {
        return ((Open) session).question().prompt().card();
    }

    @Provide
    Arbitrary<Material> decks() {
        return Decks.odd(1, 60);
    }

    @Provide
    Arbitrary<LearnOptions> choices() {
        return Arbitraries.of(
                USUAL,
                TYPED,
                with(Set.of(Kind.SELF_CHECK)),
                new LearnOptions(
                        AnswerWith.BOTH, Set.of(Kind.CHOICE, Kind.WRITTEN), Scope.ALL, true, true),
                new LearnOptions(
                        AnswerWith.FRONT,
                        Set.of(Kind.CHOICE, Kind.SELF_CHECK),
                        Scope.ALL,
                        true,
                        false));
    }

    @Property(tries = 200)
    void right_answers_end_it_within_two_questions_a_card(
            @ForAll("decks") Material deck, @ForAll("choices") LearnOptions options) {
        LearnSession session = begin(deck, options);
        for (var i = 0; session instanceof Open open; i++) {
            assertThat(i).isLessThan(2 * deck.cards().size());
            session = right(open, deck);
        }

        assertThat(session.known()).isEqualTo(deck.cards().size());
        assertThat(session.wrong()).isZero();
    }

    @Property(tries = 200)
    void mixed_answers_end_it_too_and_never_while_a_card_is_not_known(
            @ForAll("decks") Material deck,
            @ForAll("choices") LearnOptions options,
            @ForAll long seed) {
        var random = new Random(seed);
        LearnSession session = begin(deck, options);
        var rights = 0;
        var wrongs = 0;
        while (session instanceof Open open) {
            assertThat(open.known()).isLessThan(deck.cards().size());
            // A learner who is right at least every fourth time.
            var isRight = random.nextInt(4) > 0 || (rights + wrongs) % 4 == 0;
            if (isRight) rights++;
            else wrongs++;
            assertThat(rights).isLessThanOrEqualTo(2 * deck.cards().size());
            session = isRight ? right(open, deck) : missed(open, deck);
        }

        assertThat(session.known()).isEqualTo(deck.cards().size());
        assertThat(session.wrong()).isEqualTo(wrongs);
    }

    @Property(tries = 100)
    void the_same_seed_asks_the_same(@ForAll("decks") Material deck) {
        assertThat(begin(deck, USUAL)).isEqualTo(begin(deck, USUAL));
    }

    @Test
    void a_large_deck_comes_to_its_end() {
        var deck = Decks.plain(500);
        LearnSession session = begin(deck, USUAL);
        while (session instanceof Open open) session = right(open, deck);

        assertThat(session.known()).isEqualTo(500);
    }

    @Test
    void a_scope_without_cards_begins_nothing() {
        var starred =
                new LearnOptions(
                        AnswerWith.BACK,
                        Set.of(Kind.WRITTEN),
                        new Scope(true, List.of()),
                        false,
                        false);

        assertThat(LearnSession.begin(Decks.study(1), starred, Decks.plain(3), Set.of())).isEmpty();
    }

    @Nested
    class A_miss {
        private final Material deck = Decks.plain(9);
        private final Open before = begin(deck, TYPED);

        @Test
        void brings_the_card_back_at_the_end_of_its_round() {
            var card = asked(before);
            LearnSession session = missed(before, deck);
            var others = new ArrayList<String>();
            for (var i = 0; i < 6; i++) {
                others.add(asked(session));
                session = right((Open) session, deck);
            }

            assertThat(others).doesNotContain(card).doesNotHaveDuplicates();
            assertThat(asked(session)).isEqualTo(card);
        }

        @Test
        void does_not_move_the_round_on() {
            var round = ((Open) missed(before, deck)).round();

            assertThat(round.done()).isEmpty();
            assertThat(round.left()).hasSize(7);
        }

        @Test
        void is_an_again_in_the_log() {
            var change =
                    before.answer(
                            Play.given(before.question(), new Answer.Typed("something else")),
                            deck,
                            Set.of());

            assertThat(change.facts().getFirst())
                    .isInstanceOfSatisfying(
                            Fact.Reviewed.class,
                            review -> {
                                assertThat(review.rating()).isEqualTo(1);
                                assertThat(review.kind()).isEqualTo(Kind.WRITTEN);
                                assertThat(review.name()).isEqualTo(new Fact.Name(1, 0));
                            });
            assertThat(change.facts().getLast())
                    .isEqualTo(
                            new Fact.Said(
                                    new Fact.Name(1, 0),
                                    "c0",
                                    "something else",
                                    before.question().prompt().text(),
                                    before.question().prompt().expected()));
        }
    }

    @Nested
    class A_long_card {
        private final Material deck =
                Decks.of(
                        Decks.card("long", "name three", "one\ntwo\nthree"),
                        Decks.card("short", "four", "vier"));

        @Test
        void is_a_self_check_even_if_only_typing_is_wanted() {
            var open = begin(deck, TYPED);

            assertThat(open.question()).isInstanceOf(Question.SelfChecked.class);
        }

        @Test
        void shows_its_shorter_side_to_choose_from() {
            var choice = (Question.Choice) begin(deck, USUAL).question();

            assertThat(choice.options()).containsExactlyInAnyOrder("name three", "four");
            assertThat(choice.prompt().text()).isEqualTo("one\ntwo\nthree");
        }

        @Test
        void is_known_if_the_learner_recalled_it_with_effort_and_not_if_they_failed() {
            var open = begin(deck, TYPED);
            var check = (Question.SelfChecked) open.question();

            assertThat(answered(open, Play.checked(check, 2), deck).known()).isEqualTo(1);
            assertThat(answered(open, Play.checked(check, 1), deck).known()).isZero();
        }
    }

    @Nested
    class A_deck_that_changes_meanwhile {
        private final Material deck = Decks.plain(3);

        @Test
        void loses_cards_that_are_then_asked_no_more() {
            var less = Decks.of(deck.cards().get(0), deck.cards().get(2));
            var session = (Open) right(begin(deck, TYPED), less);

            assertThat(asked(session)).isEqualTo("c2");
            assertThat(right(session, less).known()).isEqualTo(2);
            assertThat(right(session, less).ended()).isPresent();
        }

        @Test
        void loses_every_card_and_the_session_ends() {
            assertThat(right(begin(deck, TYPED), Decks.of()).ended()).isPresent();
        }

        @Test
        void changes_no_question_that_was_put() {
            var open = begin(deck, TYPED);
            var edited = Decks.of(Decks.card("c0", "question 0", "another answer"));
            var change =
                    open.answer(
                            Play.given(open.question(), new Answer.Typed("answer 0")),
                            edited,
                            Set.of());

            assertThat(change.session().recent().getFirst().verdict().correct()).isTrue();
        }
    }

    @Test
    void cards_with_one_prompt_accept_each_others_answers() {
        var deck =
                Decks.of(
                        Decks.card("c0", "a river", "Rhine"),
                        Decks.card("c1", "A river", "Danube"));
        var open = begin(deck, TYPED);

        assertThat(answered(open, new Answer.Typed("Danube"), deck).known()).isEqualTo(1);
    }

    @Test
    void a_deck_with_one_answer_offers_no_choice() {
        var deck = Decks.of(Decks.card("c0", "1 + 1", "2"), Decks.card("c1", "4 - 2", "2"));

        assertThat(begin(deck, USUAL).question()).isInstanceOf(Question.Written.class);
    }

    @Test
    void a_hint_makes_good_into_hard() {
        var deck = Decks.plain(2);
        var open = begin(deck, TYPED);
        var given = new Given(1, Play.right(open.question()), Decks.NOON, 900, true, null);

        assertThat(open.answer(given, deck, Set.of()).session().recent().getFirst().verdict())
                .isEqualTo(new Verdict(true, 2));
    }
}
