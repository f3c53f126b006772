package engram.scheduler.memory;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import engram.inbox.view.LiveViews;
import engram.inbox.view.NoViewException;
import engram.inbox.view.View;
import engram.outbox.Message;
import engram.outbox.StateOwner;
import engram.scheduler.memory.model.CardFact;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memories that are live, as the owner of their states: where an older one came last on the
 * topic, the newest follows. While there is no live view of this release nothing is answered; what
 * differs is told when there is.
 */
@Singleton
final class MemoryStates implements StateOwner {
    private final LiveViews views;
    private final Memories memories;
    private final MemoryMessages messages;

    MemoryStates(LiveViews views, Memories memories, MemoryMessages messages) {
        this.views = views;
        this.memories = memories;
        this.messages = messages;
    }

    @Override
    public String topic() {
        return MemoryMessages.TOPIC_NAME;
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        var versions = new HashMap<String, Long>();
        live().ifPresent(view -> {
            var ids = keys.stream().map(key -> key.replace('/', ':')).toList();
            for (var each :
                    view.collection(MongoMemories.COLLECTION)
                            .find(in("_id", ids))
                            .projection(include("version"))) {
                versions.put(
                        each.getString("_id").replace(':', '/'),
                        MemoryMessages.version(view.generation(), each.getLong("version")));
            }
        });
        return versions;
    }

    @Override
    public List<Message> newest(Collection<String> keys) {
        var view = live();
        if (view.isEmpty()) {
            return List.of();
        }
        var known = new LinkedHashMap<MemoryKey, List<CardFact>>();
        for (var key : versions(keys).keySet()) {
            var ids = key.split("/", -1);
            known.put(new MemoryKey(ids[0], ids[1], ids[2]), List.of());
        }
        return memories.in(view.get()).remember(known).entrySet().stream()
                .map(each -> messages.of(view.get(), each.getKey(), each.getValue()))
                .toList();
    }

    private Optional<View> live() {
        try {
            var view = views.of(MemoryFold.NAME);
            return view.generation().layout() == MemoryFold.LAYOUT
                            && views.isLive(MemoryFold.NAME, view.generation())
                    ? Optional.of(view)
                    : Optional.empty();
        } catch (NoViewException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isSource() {
        return false;
    }
}
