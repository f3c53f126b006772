package engram.manners;

import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A fold, so that there is one to be asked for. */
@Singleton
final class ThingFold implements Fold<String> {
    static final String TOPIC = "manners.things.v1";

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public String decode(Received received) {
        return received.id();
    }

    @Override
    public Follows apply(View view, List<String> batch) {
        return Follows.NOTHING;
    }
}
