package engram.gateway.session;

import engram.gateway.mastery.ChangeWatcher;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
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
    static final String NAME = "sessions";

    private final FactDecoder facts;
    private final ChangeWatcher watcher;

    SessionFold(FactDecoder facts, ChangeWatcher watcher) {
        this.facts = facts;
        this.watcher = watcher;
    }

    @Override
    public String name() {
        return NAME;
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
    public void prepare(View view) {
        new ReviewWrites(view).index();
        new SessionWrites(view).index();
    }

    @Override
    public Follows apply(View view, List<Fact> batch) {
        var known = new ReviewWrites(view).write(batch);
        var touched = new SessionWrites(view).write(batch, known);
        var studied = new StudiedWrites(view).write(batch, touched);
        return _ -> watcher.studied(studied);
    }
}
