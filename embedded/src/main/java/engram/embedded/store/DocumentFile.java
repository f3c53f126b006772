package engram.embedded.store;

import engram.embedded.store.bytes.EntryType;
import engram.embedded.store.bytes.PositionType;
import engram.embedded.store.index.IndexEntries;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds every collection: one MVStore, one map of BSON bytes for each collection and
 * one of entries for each of its indexes.
 *
 * <p>A commit appends what changed; it is in the system's page cache when {@link #commit()}
 * returns. Once a second the file is forced to the disk. Space that a commit has freed is used
 * again only after the next force, so that a loss of power finds a whole older state. Chunks that
 * hold little live data are rewritten in the background.
 */
final class DocumentFile implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DocumentFile.class);
    private static final String COLLECTION = "collection.";
    private static final String INDEX = "index.";

    /** Between the name of a collection and the one of its index: no collection's name has it. */
    private static final char OF = '\0';

    private static final String STATE = "state";
    private static final String CLOSED = "closed";
    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE_BYTES = 4 * 1024;
    private static final int FORCE_EVERY_MS = 1_000;
    private static final int YOUNG_MS = 3 * FORCE_EVERY_MS;
    private static final int FILL_PERCENT = 60;

    private final MVStore store;
    private final Runnable broken;
    private final ScheduledExecutorService upkeep;

    /** What the last force has brought to the disk stays there until the next one has. */
    private Reading forced;

    private volatile boolean closing;

    private DocumentFile(MVStore store, Runnable broken) {
        this.store = store;
        this.broken = broken;
        this.forced = reading();
        this.upkeep =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("document-file-upkeep").factory());
    }

    static DocumentFile open(Path path, Runnable broken) {
        return open(path, YOUNG_MS, broken);
    }

    /**
     * Opens or creates the file.
     *
     * @param youngMs chunks that are younger, in ms, are left where they are
     * @param broken runs when the file cannot be written any more, as on a full disk: it has to be
     *     opened anew
     */
    static DocumentFile open(Path path, int youngMs, Runnable broken) {
        var store =
                new MVStore.Builder()
                        .fileName(path.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .pageSplitSize(PAGE_BYTES)
                        .autoCompactFillRate(FILL_PERCENT)
                        .open();
        store.setRetentionTime(youngMs);
        store.setVersionsToKeep(0);
        var file = new DocumentFile(store, broken);
        file.dropUnfinishedIndexes();
        var _ =
                file.upkeep.scheduleWithFixedDelay(
                        file::force, FORCE_EVERY_MS, FORCE_EVERY_MS, TimeUnit.MILLISECONDS);
        return file;
    }

    /** A look at the file that began at some moment. */
    interface Reading extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Until it is closed, nothing is taken away that a reader can come upon who begins now. Who
     * reads without it can find that compaction has moved what is next, and that its place was used
     * again: MVStore's "chunk not found".
     */
    Reading reading() {
        var usage = store.registerVersionUsage();
        return () -> store.deregisterVersionUsage(usage);
    }

    MVMap<Object, byte[]> collection(String fullName) {
        return store.openMap(
                COLLECTION + fullName,
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new PositionType())
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /**
     * A commit can come between the change of a document and those of its indexes. So what an index
     * says counts only after a close in order; after a kill the indexes are built again.
     */
    private void dropUnfinishedIndexes() {
        MVMap<String, Boolean> state = store.openMap(STATE);
        if (state.remove(CLOSED) == null) {
            mapNames(INDEX).forEach(name -> store.removeMap(entries(name)));
        }
        store.commit();
    }

    /** The entries of an index, which may be there from before. */
    IndexEntries index(String fullName, String indexName) {
        return new IndexEntries(entries(indexMap(fullName, indexName)));
    }

    private MVMap<byte[], Long> entries(String mapName) {
        return store.openMap(
                mapName,
                new MVMap.Builder<byte[], Long>()
                        .keyType(new EntryType())
                        .valueType(LongDataType.INSTANCE));
    }

    private static String indexMap(String fullName, String indexName) {
        return INDEX + fullName + OF + indexName;
    }

    private List<String> mapNames(String prefix) {
        return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    void dropCollection(String fullName) {
        store.removeMap(COLLECTION + fullName);
    }

    void renameCollection(String fullName, String newFullName) {
        store.renameMap(collection(fullName), COLLECTION + newFullName);
        var indexes = indexMap(fullName, "");
        for (var name : mapNames(indexes)) {
            store.renameMap(entries(name), indexMap(newFullName, name.substring(indexes.length())));
        }
    }

    Set<String> databaseNames() {
        return mapNames(COLLECTION).stream()
                .map(name -> name.substring(COLLECTION.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Fails if the file cannot be written, and from then on at every call. */
    void commit() {
        try {
            store.commit();
        } finally {
            tellIfBroken();
        }
        if (store.isClosed()) {
            throw new IllegalStateException("The document file is closed");
        }
    }

    /** MVStore closes a file that it could not write. */
    boolean isBroken() {
        return store.isClosed() && !closing;
    }

    private void tellIfBroken() {
        if (isBroken()) {
            log.error("The document file cannot be written");
            broken.run();
        }
    }

    long bytes() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        closing = true;
        upkeep.close();
        forced.close();
        store.<String, Boolean>openMap(STATE).put(CLOSED, true);
        store.close();
    }

    private void force() {
        var next = reading();
        try {
            // Waits for commits that are on their way to the file.
            store.executeFilestoreOperation(() -> {});
            store.sync();
            forced.close();
            forced = next;
        } catch (RuntimeException e) {
            next.close();
            log.error("The document file could not be forced to the disk", e);
            tellIfBroken();
        }
    }
}
