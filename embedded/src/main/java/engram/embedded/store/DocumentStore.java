package engram.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All databases of one file, behind MongoDB's protocol. A write is answered after it is committed
 * (see {@link Durability}); concurrent writes share one commit.
 */
public final class DocumentStore extends AbstractMongoBackend {
    private final DocumentFile file;
    private final GroupCommit commits;
    private final Cursors cursors = new Cursors(getClock());
    private final CursorCommands cursorCommands = new CursorCommands(cursors);
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    private DocumentStore(DocumentFile file) {
        this.file = file;
        this.commits = new GroupCommit(file::commit);
        try (var _ = file.reading()) {
            file.databaseNames().forEach(this::resolveDatabase);
        }
    }

    /**
     * Opens or creates the file; all collections and their indexes are open when this returns.
     *
     * @param broken runs when the file cannot be written any more; from then on all is refused
     */
    public static DocumentStore open(Path path, Runnable broken) {
        var file = DocumentFile.open(path, broken);
        try {
            return new DocumentStore(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return opened.computeIfAbsent(
                databaseName,
                name -> new DocumentDatabase(name, file, getCursorRegistry(), cursorCommands));
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        Heeded.demand(command, query);
        Document answer;
        try (var _ = file.reading()) {
            answer =
                    switch (command.toLowerCase(Locale.ROOT)) {
                        case "hello" ->
                                super.handleCommand(channel, "admin", "ismaster", query)
                                        .append("isWritablePrimary", true);
                        case "getmore" -> cursorCommands.getMore(query, channel);
                        case "killcursors" -> cursorCommands.killCursors(query);
                        default -> super.handleCommand(channel, databaseName, command, query);
                    };
        }
        if (Durability.waits(command, query)) {
            commits.await();
        }
        return answer;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refusal) {
            return Refusals.answer(file.isBroken() ? Refusals.ENDING : refusal);
        } catch (RuntimeException failure) {
            if (file.isBroken()) return Refusals.answer(Refusals.ENDING);
            throw failure;
        }
    }

    @Override
    public void handleClose(Channel channel) {
        super.handleClose(channel);
        cursors.closed(channel);
    }

    @Override
    public void dropDatabase(String databaseName) {
        super.dropDatabase(databaseName);
        opened.remove(databaseName);
    }

    @Override
    public void close() {
        super.close();
        opened.clear();
        file.close();
    }

    @Override
    public String toString() {
        return "DocumentStore" + opened.keySet();
    }
}
