package engram.scheduler.memory.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.Rating;
import engram.scheduler.settings.model.CardSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Promise 3: a memory depends on the set of its facts alone, never on how they came. */
class CardHistoryPropertyTest {
    private static final CardSettings SETTINGS = CardSettings.DEFAULT;

    @Property(tries = 2000)
    void any_order_any_duplicates_and_any_batches_give_the_same_memory(
            @ForAll("facts") List<CardFact> facts,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 7) int batch) {
        var arrivals = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextInt(3) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);

        var history = CardHistory.EMPTY;
        for (int from = 0; from < arrivals.size(); from += batch) {
            history = history.with(arrivals.subList(from, Math.min(arrivals.size(), from + batch)));
        }

        assertThat(memory(history)).isEqualTo(memory(CardHistory.EMPTY.with(facts)));
    }

    @Property(tries = 1000)
    void the_version_grows_exactly_when_the_set_grows(@ForAll("facts") List<CardFact> facts) {
        var history = CardHistory.EMPTY;
        var known = new HashSet<CardFact.Key>();
        long version = CardMemory.version(1, 0);
        for (var fact : facts) {
            history = history.with(List.of(fact));
            version += known.add(fact.key()) ? 1 : 0;
            assertThat(memory(history).version()).isEqualTo(version);
        }
    }

    @Property(tries = 1000)
    void a_correction_leaves_the_memory_as_if_the_answer_had_been_the_corrected_one(
            @ForAll("answers") List<CardFact> facts,
            @ForAll Rating wrong,
            @ForAll Rating right,
            @ForAll @IntRange(max = 100_000) int minute) {
        var at = Facts.START.plusSeconds(60L * minute);
        var others = CardHistory.EMPTY.with(facts);
        var corrected =
                others.with(
                        List.of(
                                Facts.answered("corrected", 2, right, at),
                                Facts.answered("corrected", 1, wrong, at)));
        var atOnce = others.with(List.of(Facts.answered("corrected", 1, right, at)));

        assertThat(memory(corrected).state()).isEqualTo(memory(atOnce).state());
        assertThat(memory(corrected).spaced()).isEqualTo(memory(atOnce).spaced());
    }

    @Property(tries = 1000)
    void an_undone_review_leaves_the_memory_as_if_it_had_never_been(
            @ForAll("answers") List<CardFact> facts,
            @ForAll Rating rating,
            @ForAll @IntRange(max = 100_000) int minute) {
        var at = Facts.START.plusSeconds(60L * minute);
        var without = CardHistory.EMPTY.with(facts);
        var undone =
                without.with(
                        List.of(
                                Facts.undone("undone", 2, at.plusSeconds(5)),
                                Facts.answered("undone", 1, rating, at)));

        assertThat(memory(undone).state()).isEqualTo(memory(without).state());
    }

    @Property(tries = 1000)
    void answers_that_prove_nothing_leave_the_memory_as_if_they_had_never_been(
            @ForAll("answers") List<CardFact> facts,
            @ForAll("provingNothing") List<CardFact> nothing) {
        var without = CardHistory.EMPTY.with(facts);
        var with = without.with(nothing);
        assertThat(memory(with).state()).isEqualTo(memory(without).state());
        assertThat(memory(with).lastDay()).isEqualTo(memory(without).lastDay());
        assertThat(memory(with).spaced()).isEqualTo(memory(without).spaced());
        assertThat(memory(with).version()).isGreaterThan(memory(without).version());
    }

    @Property(tries = 1000)
    void a_wrong_pair_at_the_end_changes_at_most_when_the_card_is_due(
            @ForAll("answers") List<CardFact> facts, @ForAll @IntRange(max = 100_000) int minute) {
        var at = Facts.START.plusSeconds(60L * (120_001 + minute));
        var before = memory(CardHistory.EMPTY.with(facts)).state();
        var pair = Facts.asked("pair", Question.Kind.MATCHING, Rating.AGAIN, at);
        var after = memory(CardHistory.EMPTY.with(facts).with(List.of(pair))).state();
        var due = before.due() == null || before.due().isBefore(at) ? before.due() : at;
        assertThat(after)
                .isEqualTo(
                        new CardState(
                                before.phase(),
                                before.step(),
                                due,
                                before.scheduledDays(),
                                before.memory(),
                                before.reps(),
                                before.lapses(),
                                before.lastReview(),
                                before.lastRating()));
    }

    @Property(tries = 1000)
    void numbers_stay_within_their_limits(@ForAll("facts") List<CardFact> facts) {
        var state = memory(CardHistory.EMPTY.with(facts)).state();
        if (state.memory() != null) {
            assertThat(state.memory().stability()).isBetween(0.001, 36_500.0);
            assertThat(state.memory().difficulty()).isBetween(1.0, 10.0);
            assertThat(state.due()).isAfterOrEqualTo(state.lastReview());
            assertThat(state.scheduledDays()).isBetween(0L, 36_500L);
        } else {
            assertThat(state).isEqualTo(CardState.NEW);
        }
    }

    private static CardMemory memory(CardHistory history) {
        return Replay.of(history, SETTINGS, 1, "card");
    }

    @Provide
    Arbitrary<List<CardFact>> facts() {
        return ArbitraryFacts.facts();
    }

    @Provide
    Arbitrary<List<CardFact>> answers() {
        return ArbitraryFacts.answers();
    }

    @Provide
    Arbitrary<List<CardFact>> provingNothing() {
        return ArbitraryFacts.provingNothing();
    }
}
