package engram.review.sessions;

import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds ended sessions, so that finishing one again tells the same time. */
@Singleton
final class SessionFold implements Fold<SessionFinishedV1> {
    static final String NAME = "sessions";

    private final FinishedSessions sessions;
    private final ObjectMapper json;

    SessionFold(FinishedSessions sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(SessionFinishedV1.TOPIC);
    }

    @Override
    public @Nullable SessionFinishedV1 decode(Received received) throws IOException {
        if (!received.type().equals("SessionFinished")) return null;
        var finished = json.readValue(received.value(), SessionFinishedV1.class);
        if (!received.key().equals(List.of(finished.school(), finished.learner())))
            throw new IllegalArgumentException("key and value name two learners");
        return finished;
    }

    @Override
    public Follows apply(View view, List<SessionFinishedV1> batch) {
        var ends = new HashMap<String, Instant>();
        for (var each : batch) {
            var id = FinishedSessions.id(each.school(), each.learner(), each.session());
            ends.merge(id, each.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
        sessions.add(view, ends);
        return Follows.NOTHING;
    }
}
