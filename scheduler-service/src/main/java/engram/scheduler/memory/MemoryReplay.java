package engram.scheduler.memory;

import static java.util.stream.Collectors.toMap;

import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Publisher;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.CardReplay;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays a learner's cards, or those of a view that has become live, and publishes them, some at a
 * time.
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
    private final LiveViews views;

    MemoryReplay(Memories memories, MemoryMessages messages, Publisher publisher, LiveViews views) {
        this.memories = memories;
        this.messages = messages;
        this.publisher = publisher;
        this.views = views;
    }

    /**
     * Works in the live view alone: what is live next is gone through as a whole.
     *
     * @throws IllegalStateException if another one is, or became, live: it is to be done again
     */
    @Override
    public void replay(Learner learner) {
        var view = views.of(MemoryFold.NAME);
        mustBeLive(view);
        var live = memories.in(view);
        var after = "";
        while (true) {
            var chunk = live.replay(learner, after, CHUNK);
            publish(view, chunk);
            if (chunk.size() < CHUNK) break;
            after = List.copyOf(chunk.keySet()).getLast().card();
        }
        mustBeLive(view);
    }

    private void mustBeLive(View view) {
        if (!views.isLive(MemoryFold.NAME, view.generation())) {
            throw new IllegalStateException("another view of memories is live");
        }
    }

    /** Works out the next memories under the plans of now, and publishes those that differ. */
    Optional<String> tellDifferences(View live, Optional<View> before, String after) {
        var scan = new MemoryScan(live.collection(MongoMemories.COLLECTION));
        var keys = scan.keys(after, CHUNK);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var now = new LinkedHashMap<>(memories.in(live).remember(nothingNew(keys)));
        before.ifPresent(old ->
                now.keySet()
                        .removeAll(scan.sameIn(old.collection(MongoMemories.COLLECTION), keys)));
        publish(live, now);
        return Optional.of(keys.getLast().id());
    }

    private static Map<MemoryKey, List<CardFact>> nothingNew(Iterable<MemoryKey> keys) {
        var none = new LinkedHashMap<MemoryKey, List<CardFact>>();
        keys.forEach(key -> none.put(key, List.of()));
        return none;
    }

    private void publish(View view, Map<MemoryKey, CardMemory> chunk) {
        var unpublished = chunk;
        while (!unpublished.isEmpty()) {
            publisher
                    .publish(
                            unpublished.entrySet().stream()
                                    .map(each -> messages.of(view, each.getKey(), each.getValue()))
                                    .toList())
                    .join();
            var published = Map.copyOf(unpublished);
            unpublished =
                    memories.in(view).remember(nothingNew(published.keySet())).entrySet().stream()
                            .filter(now -> movedOn(published.get(now.getKey()), now.getValue()))
                            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static boolean movedOn(@Nullable CardMemory published, CardMemory now) {
        return published != null && published.version() < now.version();
    }
}
