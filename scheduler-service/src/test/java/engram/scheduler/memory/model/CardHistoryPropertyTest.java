package engram.scheduler.memory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Promise 3: a memory depends on the set of its facts alone, never on how they came. */
class CardHistoryPropertyTest {
    private static final SchedulingSettings SETTINGS = SchedulingSettings.DEFAULT;

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
        long version = 1L * 1_000_000L;
        for (var fact : facts) {
            history = history.with(List.of(fact));
            version += known.add(fact.key()) ? 1 : 0;
            assertThat(memory(history).version()).isEqualTo(version);
        }
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

    /** Few ids and versions, so that corrections, undos and clashes of identity are common. */
    @Provide
    Arbitrary<List<CardFact>> facts() {
        return Arbitraries.frequencyOf(List.of(Tuple.of(4, answer()), Tuple.of(1, undo())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    @Provide
    Arbitrary<List<CardFact>> answers() {
        return answer().list().ofMinSize(1).ofMaxSize(16);
    }

    private static Arbitrary<CardFact> answer() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Rating.class),
                        Arbitraries.integers().between(0, 120_000),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(StudyMode.class),
                        questions())
                .as((id, version, rating, minute, delay, mode, question) -> {
                    var at = Facts.START.plusSeconds(60L * minute);
                    var receivedAt = at.plusSeconds(delay);
                    return Facts.answered(id, version, question, rating, at, receivedAt, mode);
                });
    }

    private static Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Question.Kind.class), Arbitraries.integers().between(2, 6))
                .as(Question::new);
    }

    @Provide
    Arbitrary<List<CardFact>> provingNothing() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.of(Question.Kind.TRUE_FALSE, Question.Kind.MATCHING),
                        Arbitraries.of(Rating.HARD, Rating.GOOD, Rating.EASY),
                        Arbitraries.integers().between(0, 200_000))
                .as((id, kind, rating, minute) ->
                        (CardFact)
                                Facts.asked(
                                        id, kind, rating, Facts.START.plusSeconds(60L * minute)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<CardFact> undo() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 120_000))
                .as((id, version, minute) ->
                        Facts.undone(id, version, Facts.START.plusSeconds(60L * minute)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
    }
}
