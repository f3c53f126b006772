package engram.gateway.classroom;

import engram.inbox.Received;
import engram.inbox.Tail;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/** Reads every change of a row, in every replica. */
@Singleton
final class RowTail implements Tail<LiveRows.Change> {
    private final ObjectMapper json;
    private final LiveRows live;

    RowTail(ObjectMapper json, LiveRows live) {
        this.json = json;
        this.live = live;
    }

    @Override
    public String topic() {
        return RowChanges.TOPIC;
    }

    /** Pages that were open before this process read their table again when they connect. */
    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public LiveRows.Change decode(Received received) throws IOException {
        var changed = json.readValue(received.value(), RowChanges.RowChanged.class);
        return new LiveRows.Change(
                received.school(), received.key().get(1), changed.deck(), changed.learner());
    }

    @Override
    public void accept(LiveRows.Change change) {
        live.changed(change);
    }
}
