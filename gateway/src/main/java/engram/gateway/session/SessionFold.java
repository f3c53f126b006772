package engram.gateway.session;

import com.mongodb.client.MongoDatabase;
import engram.gateway.mastery.ChangeWatcher;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.outbox.Message;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the review log into study sessions and what they come to for each deck, whatever the order
 * and however often it is read. Tells of every learner and deck that a batch touched, changed or
 * not.
 */
@Singleton
final class SessionFold implements Fold<Fact> {
    private final FactDecoder facts;
    private final ReviewWrites reviews;
    private final SessionWrites sessions;
    private final StudiedWrites studied;
    private final ChangeWatcher watcher;

    SessionFold(@Named("views") MongoDatabase views, FactDecoder facts, ChangeWatcher watcher) {
        this.facts = facts;
        this.watcher = watcher;
        this.reviews = new ReviewWrites(views);
        this.sessions = new SessionWrites(views);
        this.studied = new StudiedWrites(views);
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review.reviews.v1", "review.sessions.v1");
    }

    @Override
    public @Nullable Fact decode(Received received) throws IOException {
        return facts.decode(received);
    }

    /** 4: summaries say for how many days answers were kept. */
    @Override
    public int layout() {
        return 4;
    }

    @Override
    public List<Message> apply(List<Fact> batch) {
        var known = reviews.write(batch);
        var touched = sessions.write(batch, known);
        return watcher.studied(studied.write(batch, touched));
    }

    @Override
    public void reset() {
        reviews.drop();
        sessions.drop();
        studied.drop();
    }
}
