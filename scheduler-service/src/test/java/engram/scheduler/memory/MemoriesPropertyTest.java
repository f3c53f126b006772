package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.memory.model.ArbitraryFacts;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.model.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Promise 3 with plans: a memory is that of the set of its facts under the learner's newest plan,
 * however facts and plans came one after the other, or at once.
 */
class MemoriesPropertyTest {
    private static final Learner ANN = new Learner("school", "ann");
    private static final List<MemoryKey> CARDS =
            List.of(
                    new MemoryKey("school", "ann", "c1"),
                    new MemoryKey("school", "ann", "c2"),
                    new MemoryKey("school", "bob", "c1"));

    private record Arrival(MemoryKey key, CardFact fact) {}

    @Property(tries = 1500)
    void any_arrivals_and_any_changes_of_plan_end_in_one_memory(
            @ForAll("facts") List<CardFact> facts,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 7) int batch,
            @ForAll @IntRange(min = 0, max = 4) int changes) {
        var arrivals = arrivals(facts, random);
        var plans = new ChosenPlans();
        var memories = new MemoriesInMemory(plans);
        var published = new HashMap<MemoryKey, CardMemory>();
        long version = 1;
        for (int from = 0; from < arrivals.size(); from += batch) {
            if (version <= changes && random.nextBoolean()) {
                long next = ++version;
                Runnable change = () -> plans.choose(ANN, ChosenPlans.plan(next));
                if (random.nextBoolean()) {
                    plans.afterNextRead(change); // while the batch is being written
                } else {
                    change.run();
                }
            }
            var to = Math.min(arrivals.size(), from + batch);
            publish(published, memories.remember(byKey(arrivals.subList(from, to))));
        }
        // The replayer comes after each change; what it does twice changes nothing.
        for (int replay = 0; replay < 2; replay++) {
            publish(published, memories.replay(ANN, "", 10));
        }

        var expected = new HashMap<MemoryKey, CardMemory>();
        byKey(arrivals)
                .forEach((key, known) -> {
                    var plan = plans.of(Set.of(key.whose())).get(key.whose());
                    expected.put(key, memory(key, known, plan));
                });
        assertThat(published).isEqualTo(expected);
    }

    /** Some come twice; all in any order. */
    private static List<Arrival> arrivals(List<CardFact> facts, Random random) {
        var arrivals = new ArrayList<Arrival>();
        for (var fact : facts) {
            var arrival = new Arrival(CARDS.get(random.nextInt(CARDS.size())), fact);
            arrivals.addAll(Collections.nCopies(random.nextInt(3) == 0 ? 2 : 1, arrival));
        }
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static Map<MemoryKey, List<CardFact>> byKey(List<Arrival> arrivals) {
        var byKey = new LinkedHashMap<MemoryKey, List<CardFact>>();
        for (var arrival : arrivals) {
            byKey.computeIfAbsent(arrival.key(), _ -> new ArrayList<>()).add(arrival.fact());
        }
        return byKey;
    }

    /** A consumer takes a memory only over one of a lower version. */
    private static void publish(
            Map<MemoryKey, CardMemory> published, Map<MemoryKey, CardMemory> memories) {
        memories.forEach((key, memory) ->
                published.merge(
                        key, memory, (old, next) -> next.version() > old.version() ? next : old));
    }

    private static CardMemory memory(MemoryKey key, List<CardFact> known, Plan plan) {
        var history = CardHistory.EMPTY.with(known);
        return Replay.of(history, plan.of(history.deck()), plan.version(), key.card());
    }

    @Property(tries = 1000)
    void facts_survive_their_bytes_unchanged(@ForAll("facts") List<CardFact> facts) {
        var history = CardHistory.EMPTY.with(facts);
        assertThat(FactBytes.history(FactBytes.of(history)).facts()).isEqualTo(history.facts());
    }

    @Provide
    Arbitrary<List<CardFact>> facts() {
        return ArbitraryFacts.facts();
    }
}
