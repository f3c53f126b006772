package engram.scheduler.memory;

import static com.mongodb.client.model.Indexes.ascending;

import engram.ground.Databases;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import engram.scheduler.memory.model.CardFact;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The review log, folded into memories; publishes the memory of every card that a batch touched.
 */
@Singleton
public final class MemoryFold implements Fold<ReviewFact> {
    public static final String NAME = "memory";

    /** 2: a memory's facts are bytes. Part of a memory's published version. */
    static final int LAYOUT = 2;

    private final ReviewDecoder reviews;
    private final Memories memories;
    private final MemoryMessages messages;
    private final MemoryReplay replay;

    MemoryFold(
            ReviewDecoder reviews,
            Memories memories,
            MemoryMessages messages,
            MemoryReplay replay) {
        this.reviews = reviews;
        this.memories = memories;
        this.messages = messages;
        this.replay = replay;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("review.reviews.v1");
    }

    @Override
    public int layout() {
        return LAYOUT;
    }

    /** What queues are made of: by due time, by the day of the last answer, by lapses and phase. */
    @Override
    public void prepare(View view) {
        var memories = Databases.patient(view.collection(MongoMemories.COLLECTION));
        memories.createIndex(ascending("school", "learner", "deck", "state.due", "card"));
        memories.createIndex(ascending("school", "learner", "deck", "state.lastDay"));
        memories.createIndex(ascending("school", "learner", "deck", "state.lapses", "state.phase"));
    }

    @Override
    public @Nullable ReviewFact decode(Received received) throws IOException {
        return reviews.decode(received);
    }

    @Override
    public Follows apply(View view, List<ReviewFact> batch) {
        var byKey = new LinkedHashMap<MemoryKey, List<CardFact>>();
        for (var review : batch) {
            byKey.computeIfAbsent(review.key(), _ -> new ArrayList<>()).add(review.fact());
        }
        var remembered = memories.in(view).remember(byKey);
        return live ->
                remembered.entrySet().stream()
                        .map(each -> messages.of(live, each.getKey(), each.getValue()))
                        .toList();
    }

    @Override
    public boolean tells() {
        return true;
    }

    @Override
    public Optional<String> tellDifferences(View live, Optional<View> before, String after) {
        return replay.tellDifferences(live, before, after);
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
}
