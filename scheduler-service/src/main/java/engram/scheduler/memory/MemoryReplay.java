package engram.scheduler.memory;

import static java.util.stream.Collectors.toMap;

import engram.outbox.Publisher;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.CardReplay;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replays a learner's cards and publishes them, some at a time.
 *
 * <p>The fold may remember and publish a newer answer while an older memory of the same card is on
 * its way from here. So the cards are looked at again once they are published, and published again
 * if they have moved on: the last record of a key is then its newest memory, which is the one that
 * compaction keeps.
 */
@Singleton
final class MemoryReplay implements CardReplay {
    private static final int CHUNK = 200;

    private final Memories memories;
    private final MemoryMessages messages;
    private final Publisher publisher;

    MemoryReplay(Memories memories, MemoryMessages messages, Publisher publisher) {
        this.memories = memories;
        this.messages = messages;
        this.publisher = publisher;
    }

    @Override
    public void replay(Learner learner) {
        var after = "";
        while (true) {
            var chunk = memories.replay(learner, after, CHUNK);
            publish(learner, after, chunk);
            if (chunk.size() < CHUNK) return;
            after = List.copyOf(chunk.keySet()).getLast().card();
        }
    }

    private void publish(Learner learner, String after, Map<MemoryKey, CardMemory> chunk) {
        var unpublished = chunk;
        while (!unpublished.isEmpty()) {
            publisher
                    .publish(
                            unpublished.entrySet().stream()
                                    .map(each -> messages.of(each.getKey(), each.getValue()))
                                    .toList())
                    .join();
            var published = Map.copyOf(unpublished);
            unpublished =
                    memories.replay(learner, after, CHUNK).entrySet().stream()
                            .filter(now -> movedOn(published.get(now.getKey()), now.getValue()))
                            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** A card that is not among those published came in later, by the fold alone. */
    private static boolean movedOn(@Nullable CardMemory published, CardMemory now) {
        return published != null && published.version() < now.version();
    }
}
