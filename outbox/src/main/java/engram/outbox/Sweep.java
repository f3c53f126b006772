package engram.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what those left behind who stored it and did not come to send it: the marks that are older
 * than two seconds, the oldest first. Every replica sweeps; each claims the marks that it takes,
 * for so long that it need not be asked whether it lives. Plain code with no thread of its own.
 */
@Singleton
final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final int PAGE = 500;
    private static final long SENT_WITHIN_SECONDS = 10;

    /**
     * A write that has not come after so many tries, which are over an hour, does not come: no
     * operation on the store takes that long.
     */
    private static final int GIVEN_UP = 15;

    private final Marks marks;
    private final Store store;
    private final Dispatch dispatch;

    private record Begun(Mark mark, Dispatch.Sent what, CompletableFuture<Void> sent) {}

    Sweep(Marks marks, Store store, Dispatch dispatch) {
        this.marks = marks;
        this.store = store;
        this.dispatch = dispatch;
    }

    /** Sends a page of what is due; true if there may be more. */
    boolean sweep() throws InterruptedException {
        var claimed = marks.claim(PAGE);
        if (claimed.isEmpty()) return false;
        var aggregates = read(claimed);
        var begun = new ArrayList<Begun>();
        var later = new ArrayList<Mark>();
        var gone = new HashMap<Id, Long>();
        for (var mark : claimed) {
            var aggregate = aggregates.get(mark.id());
            if (aggregate == null) leave(mark, later, gone);
            else if (!begin(mark, aggregate, begun)) later.add(mark);
        }
        var sent = new ArrayList<Dispatch.Sent>();
        for (var each : begun) {
            if (!isAcknowledged(each)) {
                later.add(each.mark());
                continue;
            }
            sent.add(each.what());
            if (each.what().version() < each.mark().version()) leave(each.mark(), later, gone);
        }
        dispatch.settle(sent);
        marks.published(gone);
        marks.later(later);
        return claimed.size() == PAGE && !sent.isEmpty();
    }

    private Map<Id, Document> read(List<Mark> claimed) {
        var byCollection = new HashMap<String, List<String>>();
        for (var each : claimed)
            byCollection
                    .computeIfAbsent(each.id().collection(), _ -> new ArrayList<>())
                    .add(each.id().id());
        var aggregates = new HashMap<Id, Document>();
        byCollection.forEach((collection, ids) ->
                store.findAll(collection, ids)
                        .forEach(each -> aggregates.put(Id.of(collection, each), each)));
        return aggregates;
    }

    /** One whose write is under way, or never comes. */
    private static void leave(Mark mark, List<Mark> later, Map<Id, Long> gone) {
        if (mark.tries() < GIVEN_UP) later.add(mark);
        else gone.put(mark.id(), mark.version());
    }

    private boolean begin(Mark mark, Document aggregate, List<Begun> begun) {
        try {
            var sent = dispatch.send(dispatch.messages(mark.id(), aggregate));
            begun.add(new Begun(mark, new Dispatch.Sent(mark.id(), aggregate), sent));
            return true;
        } catch (RuntimeException broken) {
            warn(mark, broken);
            return false;
        }
    }

    private static boolean isAcknowledged(Begun each) throws InterruptedException {
        try {
            each.sent().get(SENT_WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unsent) {
            warn(each.mark(), unsent);
            return false;
        }
    }

    private static void warn(Mark mark, Exception cause) {
        log.atWarn()
                .setCause(cause)
                .addKeyValue("collection", mark.id().collection())
                .addKeyValue("tries", mark.tries())
                .log("What was marked could not be published; it will be tried again");
    }
}
