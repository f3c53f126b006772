package engram.inbox.view;

import com.mongodb.client.MongoDatabase;

/** The views that are read now; asked anew for each read. */
public interface LiveViews {
    /**
     * The view of that fold: the live one, or else one that this release can read.
     *
     * @throws NoViewException while there is none
     */
    View of(String fold);

    /** Whether that generation is live, as the store says now. */
    boolean isLive(String fold, Generation generation);

    /** What the pointers in that database say at each read; for those beside a service. */
    static LiveViews in(MongoDatabase database) {
        var pointers = new MongoPointers(database);
        return new LiveViews() {
            @Override
            public View of(String fold) {
                var live = pointers.find(fold).live();
                if (live == null) throw new NoViewException(fold);
                return View.in(database, live);
            }

            @Override
            public boolean isLive(String fold, Generation generation) {
                return pointers.find(fold).isLive(generation.id());
            }
        };
    }

    /** One view for all folds and for good, for tests and benchmarks. */
    static LiveViews fixed(View view) {
        return new LiveViews() {
            @Override
            public View of(String fold) {
                return view;
            }

            @Override
            public boolean isLive(String fold, Generation generation) {
                return true;
            }
        };
    }

    /** {@link #fixed} in a database, whose collections end with {@code .only}. */
    static LiveViews fixed(MongoDatabase database) {
        return fixed(View.in(database, new Generation("only", 1, 0)));
    }
}
