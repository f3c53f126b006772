package engram.scheduler.memory;

import static engram.scheduler.memory.model.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.fsrs.CardState;
import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.plan.Plans;
import engram.scheduler.plan.model.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Memories} does. */
abstract class MemoriesContract {
    private final ChosenPlans plans = new ChosenPlans();
    private final Memories memories = memories(plans);
    private final String school = Backends.unique("school");
    private final MemoryKey ann = new MemoryKey(school, "ann", "c1");
    private final CardFact first = Facts.answered("r1", 1, Rating.GOOD, START);
    private final CardFact second =
            Facts.answered("r2", 1, Rating.AGAIN, START.plus(Duration.ofDays(2)));
    private final CardFact undone = Facts.undone("r2", 2, START.plus(Duration.ofDays(3)));

    /** The kind under test. */
    abstract Memories memories(Plans plans);

    @Test
    void facts_of_several_batches_come_to_one_memory() {
        remember(first);
        var memory = remember(second);
        assertThat(memory).isEqualTo(replay(first, second));
        assertThat(state()).isEqualTo(memory.state());
    }

    @Test
    void facts_that_are_known_change_nothing_but_are_answered() {
        remember(first, second);
        assertThat(remember(second)).isEqualTo(replay(first, second));
    }

    @Test
    void an_undo_is_kept_and_counts_whenever_it_comes() {
        remember(undone);
        assertThat(state()).isEqualTo(CardState.NEW);
        assertThat(remember(second, first)).isEqualTo(replay(first, second, undone));
    }

    @Test
    void several_keys_are_told_apart() {
        var bob = new MemoryKey(school, "bob", "c1");
        var other = new MemoryKey(school, "ann", "c2");
        var known =
                memories.remember(
                        Map.of(
                                ann,
                                List.of(first),
                                bob,
                                List.of(first, second),
                                other,
                                List.of(undone)));
        assertThat(known)
                .containsOnly(
                        Map.entry(ann, replay(first)),
                        Map.entry(bob, replay(first, second)),
                        Map.entry(other, replay(undone)));
        assertThat(memories.statesOf(school, "ann", List.of("c1", "c2", "c3")))
                .containsOnlyKeys("c1", "c2");
    }

    @Test
    void another_school_sees_nothing() {
        remember(first);
        assertThat(memories.statesOf(Backends.unique("other"), "ann", List.of("c1"))).isEmpty();
    }

    @Test
    void a_memory_follows_from_the_plan_of_its_learner_and_its_deck() {
        plans.choose(ann.whose(), ChosenPlans.plan(4));
        assertThat(remember(first)).isEqualTo(replay(ChosenPlans.plan(4), first));
        assertThat(replay(ChosenPlans.plan(4), first)).isNotEqualTo(replay(first));
    }

    @Test
    void a_plan_that_changed_while_memories_were_written_is_the_one_that_counts() {
        plans.afterNextRead(() -> plans.choose(ann.whose(), ChosenPlans.plan(2)));
        assertThat(remember(first, second)).isEqualTo(replay(ChosenPlans.plan(2), first, second));
        assertThat(state()).isEqualTo(replay(ChosenPlans.plan(2), first, second).state());
    }

    @Test
    void a_memory_written_under_a_newer_plan_is_not_written_under_an_older_one() {
        plans.afterNextRead(() -> {
            plans.choose(ann.whose(), ChosenPlans.plan(3));
            remember(first);
        });
        assertThat(remember(second)).isEqualTo(replay(ChosenPlans.plan(3), first, second));
    }

    @Test
    void a_replay_works_all_cards_of_one_learner_out_again_chunk_by_chunk() {
        var keys = new ArrayList<MemoryKey>();
        for (var card : List.of("a", "b-1", "b", "c", "d")) {
            keys.add(new MemoryKey(school, "ann", card));
            memories.remember(Map.of(keys.getLast(), List.of(first, second)));
        }
        memories.remember(Map.of(new MemoryKey(school, "ann-b", "x"), List.of(first)));
        plans.choose(ann.whose(), ChosenPlans.plan(2));

        var replayed = new LinkedHashMap<MemoryKey, CardMemory>();
        var chunk = memories.replay(ann.whose(), "", 2);
        while (!chunk.isEmpty()) {
            assertThat(chunk).hasSizeLessThanOrEqualTo(2);
            replayed.putAll(chunk);
            var last = List.copyOf(chunk.keySet()).getLast();
            chunk = memories.replay(ann.whose(), last.card(), 2);
        }

        assertThat(replayed).containsOnlyKeys(keys);
        assertThat(replayed.values()).containsOnly(replay(ChosenPlans.plan(2), first, second));
        assertThat(memories.statesOf(school, "ann", List.of("d")).get("d"))
                .isEqualTo(replay(ChosenPlans.plan(2), first, second).state());
    }

    @Test
    void all_facts_of_a_learner_can_be_read_chunk_by_chunk() {
        remember(first, second);
        memories.remember(
                Map.of(
                        new MemoryKey(school, "ann", "c2"), List.of(undone),
                        new MemoryKey(school, "bob", "c3"), List.of(first)));
        assertThat(facts(memories.historiesOf(ann.whose(), "", 1)))
                .isEqualTo(Map.of("c1", Set.of(first, second)));
        assertThat(facts(memories.historiesOf(ann.whose(), "c1", 9)))
                .isEqualTo(Map.of("c2", Set.of(undone)));
    }

    @Test
    void learners_and_schools_are_listed_once_each_whatever_the_number_of_their_cards() {
        var next = school + "-next";
        for (var learner : List.of("ann", "ann-b", "bob", "cem")) {
            for (var card : List.of("c1", "c2", "c3")) {
                var key = new MemoryKey(school, learner, card);
                memories.remember(Map.of(key, List.of(first)));
            }
        }
        memories.remember(Map.of(new MemoryKey(next, "eve", "c1"), List.of(first)));
        assertThat(everyone(after -> memories.learnersOf(school, after, 2)))
                .containsExactlyInAnyOrder("ann", "ann-b", "bob", "cem");
        assertThat(everyone(after -> memories.schools(after, 2)))
                .contains(school, next)
                .doesNotHaveDuplicates();
    }

    private static List<String> everyone(Function<String, List<String>> chunks) {
        var all = new ArrayList<String>();
        var chunk = chunks.apply("");
        while (!chunk.isEmpty()) {
            all.addAll(chunk);
            chunk = chunks.apply(chunk.getLast());
        }
        return all;
    }

    private static Map<String, Set<CardFact>> facts(Map<String, CardHistory> histories) {
        var facts = new HashMap<String, Set<CardFact>>();
        histories.forEach((card, known) -> facts.put(card, Set.copyOf(known.facts().values())));
        return facts;
    }

    private CardMemory remember(CardFact... facts) {
        return memories.remember(Map.of(ann, List.of(facts))).get(ann);
    }

    private CardState state() {
        return memories.statesOf(school, "ann", List.of("c1")).get("c1");
    }

    private static CardMemory replay(CardFact... facts) {
        return replay(Plan.DEFAULT, facts);
    }

    private static CardMemory replay(Plan plan, CardFact... facts) {
        var history = CardHistory.EMPTY.with(List.of(facts));
        return Replay.of(history, plan.of("deck"), plan.version(), "c1");
    }
}
