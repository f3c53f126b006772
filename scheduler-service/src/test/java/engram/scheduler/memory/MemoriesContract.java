package engram.scheduler.memory;

import static engram.scheduler.memory.model.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Rating;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.memory.model.SchedulingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Memories} does. */
abstract class MemoriesContract {
    private final Memories memories = memories();
    private final String school = Backends.unique("school");
    private final MemoryKey ann = new MemoryKey(school, "ann", "c1");
    private final CardFact first = Facts.answered("r1", 1, Rating.GOOD, START);
    private final CardFact second =
            Facts.answered("r2", 1, Rating.AGAIN, START.plus(Duration.ofDays(2)));
    private final CardFact undone = Facts.undone("r2", 2, START.plus(Duration.ofDays(3)));

    /** The kind under test. */
    abstract Memories memories();

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
    void nothing_is_left_once_all_is_forgotten() {
        remember(first);
        memories.forgetAll();
        assertThat(memories.statesOf(school, "ann", List.of("c1"))).isEmpty();
    }

    private CardMemory remember(CardFact... facts) {
        return memories.remember(Map.of(ann, List.of(facts))).get(ann);
    }

    private CardState state() {
        return memories.statesOf(school, "ann", List.of("c1")).get("c1");
    }

    private static CardMemory replay(CardFact... facts) {
        return Replay.of(
                CardHistory.EMPTY.with(List.of(facts)), SchedulingSettings.DEFAULT, 1, "c1");
    }
}
