package engram.inbox.view;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this process reads of each fold, as its pointers said a moment ago. Thread-safe. */
@Singleton
public final class ReadViews implements LiveViews {
    private final MongoDatabase database;
    private final Pointers pointers;
    private final Map<String, View> views = new ConcurrentHashMap<>();

    public ReadViews(@Named("views") MongoDatabase database, Pointers pointers) {
        this.database = database;
        this.pointers = pointers;
    }

    @Override
    public View of(String fold) {
        var view = views.get(fold);
        if (view == null) throw new NoViewException(fold);
        return view;
    }

    @Override
    public boolean isLive(String fold, Generation generation) {
        return pointers.find(fold).isLive(generation.id());
    }

    /** From now on this generation of a fold is read, or none. */
    public void read(String fold, Optional<Generation> generation) {
        generation.ifPresentOrElse(
                each -> views.put(fold, View.in(database, each)), () -> views.remove(fold));
    }
}
