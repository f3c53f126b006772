package engram.embedded.store;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds every collection: one MVStore, one map of BSON bytes for each collection.
 *
 * <p>A commit appends what changed; it is in the system's page cache when {@link #commit()}
 * returns. Once a second the file is forced to the disk. Space that a commit has freed is used
 * again only after it was free for some seconds, hence after a force, so that a loss of power finds
 * a whole older state. Chunks that hold little live data are rewritten in the background.
 */
final class DocumentFile implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DocumentFile.class);
    private static final String COLLECTION = "collection.";
    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE_BYTES = 4 * 1024;
    private static final int FORCE_EVERY_MS = 1_000;
    private static final int KEEP_FREED_MS = 3 * FORCE_EVERY_MS;
    private static final int FILL_PERCENT = 60;
    private static final int CLOSE_COMPACTION_MS = 200;

    private final MVStore store;
    private final ScheduledExecutorService upkeep;

    private DocumentFile(MVStore store) {
        this.store = store;
        this.upkeep =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("document-file-upkeep").factory());
    }

    static DocumentFile open(Path path) {
        var store =
                new MVStore.Builder()
                        .fileName(path.toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .pageSplitSize(PAGE_BYTES)
                        .autoCompactFillRate(FILL_PERCENT)
                        .open();
        store.setRetentionTime(KEEP_FREED_MS);
        store.setVersionsToKeep(0);
        var file = new DocumentFile(store);
        var _ =
                file.upkeep.scheduleWithFixedDelay(
                        file::force, FORCE_EVERY_MS, FORCE_EVERY_MS, TimeUnit.MILLISECONDS);
        return file;
    }

    MVMap<Object, byte[]> collection(String fullName) {
        return store.openMap(
                COLLECTION + fullName,
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new PositionType())
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    void dropCollection(String fullName) {
        store.removeMap(COLLECTION + fullName);
    }

    void renameCollection(String fullName, String newFullName) {
        store.renameMap(collection(fullName), COLLECTION + newFullName);
    }

    Set<String> databaseNames() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(COLLECTION))
                .map(name -> name.substring(COLLECTION.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Fails if the file cannot be written, and from then on at every call. */
    void commit() {
        store.commit();
        if (store.isClosed()) {
            throw new IllegalStateException("The document file is closed");
        }
    }

    long bytes() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        upkeep.close();
        store.close(CLOSE_COMPACTION_MS);
    }

    private void force() {
        try {
            store.sync();
        } catch (RuntimeException e) {
            log.error("The document file could not be forced to the disk", e);
        }
    }
}
