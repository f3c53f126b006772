package engram.scheduler.memory;

import engram.inbox.Fold;
import engram.inbox.Received;
import engram.outbox.Message;
import engram.scheduler.memory.model.CardFact;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The review log, folded into memories; publishes the memory of every card that a batch touched.
 */
@Singleton
final class MemoryFold implements Fold<ReviewFact> {
    private final ReviewDecoder reviews;
    private final Memories memories;
    private final MemoryMessages messages;

    MemoryFold(ReviewDecoder reviews, Memories memories, MemoryMessages messages) {
        this.reviews = reviews;
        this.memories = memories;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review.reviews.v1");
    }

    @Override
    public @Nullable ReviewFact decode(Received received) throws IOException {
        return reviews.decode(received);
    }

    @Override
    public List<Message> apply(List<ReviewFact> batch) {
        var byKey = new LinkedHashMap<MemoryKey, List<CardFact>>();
        for (var review : batch) {
            byKey.computeIfAbsent(review.key(), _ -> new ArrayList<>()).add(review.fact());
        }
        var published = new ArrayList<Message>();
        memories.remember(byKey).forEach((key, memory) -> published.add(messages.of(key, memory)));
        return published;
    }

    /** The answers of a sitting come together: in a large batch, most of one card meet. */
    @Override
    public int batch() {
        return 2_000;
    }

    @Override
    public int readers() {
        return 3;
    }

    /** 2: a memory's facts are bytes. */
    @Override
    public int layout() {
        return 2;
    }

    @Override
    public void reset() {
        memories.forgetAll();
    }
}
