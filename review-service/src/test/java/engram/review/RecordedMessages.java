package engram.review;

import engram.outbox.Message;
import engram.outbox.Publisher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A broker that remembers what it was sent, and acknowledges what it is told to. */
public final class RecordedMessages implements Publisher {
    private final List<Message> messages = Collections.synchronizedList(new ArrayList<>());
    private final Predicate<Message> acknowledges;

    public RecordedMessages() {
        this(_ -> true);
    }

    public RecordedMessages(Predicate<Message> acknowledges) {
        this.acknowledges = acknowledges;
    }

    public List<Message> all() {
        return List.copyOf(messages);
    }

    @Override
    public CompletableFuture<Void> publish(List<Message> toSend) {
        messages.addAll(toSend);
        return toSend.stream().allMatch(acknowledges)
                ? CompletableFuture.completedFuture(null)
                : new CompletableFuture<>();
    }
}
