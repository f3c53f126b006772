package engram.scheduler.testing;

import com.mongodb.client.MongoDatabase;
import engram.inbox.view.Generation;
import engram.inbox.view.View;
import engram.scheduler.memory.MemoryMessages;
import engram.scheduler.memory.model.CardMemory;

/** The versions of memories on their topic, while nothing was restored or rolled back. */
public final class PublishedVersions {
    /** That of what this release derives. */
    public static final Generation GENERATION = new Generation("only", 2, 0);

    /** A view of it, without a store. */
    public static final View VIEW =
            new View() {
                @Override
                public Generation generation() {
                    return GENERATION;
                }

                @Override
                public MongoDatabase database() {
                    throw new UnsupportedOperationException("memories are elsewhere");
                }
            };

    private PublishedVersions() {}

    public static long of(long plan, int facts) {
        return MemoryMessages.version(GENERATION, CardMemory.version(plan, facts));
    }
}
