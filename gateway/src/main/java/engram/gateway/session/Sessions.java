package engram.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import engram.gateway.session.model.SessionSummary;
import engram.gateway.session.model.Studied;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Study sessions, as folded so far. */
@Singleton
public final class Sessions {
    private final LiveViews views;

    Sessions(LiveViews views) {
        this.views = views;
    }

    /** A session and its id, which means something within its learner only. */
    record Listed(String id, SessionSummary session) {}

    /** A learner's sessions with a deck, the newest first. */
    List<Listed> newestFirst(
            String school,
            String learner,
            String deck,
            NewestFirst.@Nullable Place after,
            int limit) {
        var owned = and(eq("school", school), eq("learner", learner), eq("deck", deck));
        var sessions =
                new NewestFirst(
                        views.of(SessionFold.NAME).collection(SessionWrites.COLLECTION),
                        "startedAt",
                        "session");
        return sessions.page(owned, after, limit, exclude("reviews")).stream()
                .map(each ->
                        new Listed(each.getString("session"), SessionDocuments.toSummary(each)))
                .toList();
    }

    /** What the sessions of these learners with a deck come to; those who had none are missing. */
    public Map<String, Studied> studied(String school, String deck, Collection<String> learners) {
        var ids = learners.stream().map(each -> String.join(":", school, each, deck)).toList();
        var found = new HashMap<String, Studied>();
        if (ids.isEmpty()) return found;
        var studied = views.of(SessionFold.NAME).collection(StudiedWrites.COLLECTION);
        for (var each : studied.find(in("_id", ids)).projection(exclude("parts", "settled")))
            found.put(each.getString("_id").split(":", 3)[1], StudiedDocuments.toStudied(each));
        return found;
    }
}
