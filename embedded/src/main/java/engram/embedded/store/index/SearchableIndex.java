package engram.embedded.store.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import engram.embedded.store.query.Demands;
import engram.embedded.store.query.Sort;
import java.util.List;
import java.util.Optional;

/** An index that can say how, and how well, it would find what a query demands. */
public abstract class SearchableIndex extends Index<Object> {
    SearchableIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** Empty if this index is of no use for the query and the order. */
    public abstract Optional<AccessPath> path(Demands demands, Sort sort);

    /** Never: the collection asks for a {@link #path} instead. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection asks for a path");
    }
}
