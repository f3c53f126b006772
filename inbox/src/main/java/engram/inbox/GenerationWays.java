package engram.inbox;

import engram.inbox.parked.MongoParked;
import engram.inbox.view.Generation;
import engram.inbox.view.View;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the keeper of one fold needs of the store, the broker and the process. */
final class GenerationWays implements Keeper.Ways {
    private final Fold<?> fold;
    private final Inbox.Setting setting;
    private final Function<View, Keeper.Folding> folding;
    private final Function<View, Batch<?>> again;
    private @Nullable FoldAgain reading;

    /**
     * @param folding begins to fold a view
     * @param again folds records of any partition into it
     */
    GenerationWays(
            Fold<?> fold,
            Inbox.Setting setting,
            Function<View, Keeper.Folding> folding,
            Function<View, Batch<?>> again) {
        this.fold = fold;
        this.setting = setting;
        this.folding = folding;
        this.again = again;
    }

    @Override
    public View view(Generation generation) {
        return View.in(setting.views(), generation);
    }

    @Override
    public Keeper.Folding fold(Generation generation) {
        return folding.apply(view(generation));
    }

    @Override
    public int parked(Generation generation) {
        return new MongoParked(view(generation)).keys().size();
    }

    @Override
    public void read(Optional<Generation> generation) {
        setting.read().read(fold.name(), generation);
    }

    @Override
    public Map<String, Long> committed(Generation generation) {
        var group = Sweep.group(setting.service(), fold.name(), generation.id());
        var offsets = new TreeMap<String, Long>();
        setting.pings()
                .committed(group, fold.topics())
                .forEach((at, offset) -> offsets.put(at.topic() + "-" + at.partition(), offset));
        return offsets;
    }

    @Override
    public boolean foldAgain(Generation live, Map<String, Long> from) throws InterruptedException {
        try {
            if (reading == null) reading = begin(live, from);
            if (!reading.some()) return false;
        } catch (RuntimeException failed) {
            endReading();
            throw failed;
        }
        endReading();
        return true;
    }

    private FoldAgain begin(Generation live, Map<String, Long> from) {
        var offsets = new HashMap<TopicPartition, Long>();
        from.forEach((at, offset) -> {
            var dash = at.lastIndexOf('-');
            var partition = Integer.parseInt(at.substring(dash + 1));
            offsets.put(new TopicPartition(at.substring(0, dash), partition), offset);
        });
        return new FoldAgain(setting.kafka(), again.apply(view(live)), fold.batch(), offsets);
    }

    private void endReading() {
        if (reading != null) reading.close();
        reading = null;
    }

    @Override
    public long epoch() {
        return setting.epochs().current();
    }

    @Override
    public long nextEpoch() {
        return setting.epochs().raise();
    }

    @Override
    public boolean drop(String generation) {
        return setting.sweep().drop(fold.name(), generation);
    }
}
