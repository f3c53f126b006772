package engram.standalone.running;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The children of one platform: kept, noted in the data folder, and ended together. Thread-safe;
 * its locks are never held while a child is asked for anything that could wait.
 */
final class Children {
    private final DataFolder data;
    private final Console console;
    private final List<Child> all = new ArrayList<>();
    private boolean ending;

    Children(DataFolder data, Console console) {
        this.data = data;
        this.console = console;
    }

    /** Those that end at the same time, and how long they may take. */
    record Group(Predicate<String> names, Duration grace) {}

    /**
     * Has one kept from now on. The future is that of {@link Child#start}; it never completes if
     * the end has begun.
     */
    CompletableFuture<Void> keep(Child.Spec spec, Child.Health health, Child.Patience patience) {
        var child = new Child(spec, health, patience, console, this::note);
        synchronized (all) {
            if (ending) return new CompletableFuture<>();
            all.add(child);
        }
        return child.start();
    }

    /** Tells the data folder which processes there are; a full disk is no reason to end one. */
    private void note() {
        synchronized (data) {
            try {
                data.children(processes());
            } catch (IOException full) {
                console.say("The children could not be noted: %s", Disk.words(full));
            }
        }
    }

    /** Those that are there, as far as is known. */
    List<Long> processes() {
        synchronized (all) {
            return all.stream().map(Child::processId).filter(id -> id > 0).toList();
        }
    }

    /** Ends one group after the other; what does not end in its time is ended. */
    void end(List<Group> groups) {
        var last = endOfStarts();
        last.forEach(Child::expectEnd);
        for (var group : groups) {
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var child : last)
                    if (group.names().test(child.name()))
                        together.execute(() -> child.stop(group.grace()));
            }
        }
    }

    /** Ends everything at once, as a power cut would. */
    void kill() {
        endOfStarts().forEach(Child::kill);
    }

    /** Ends them one by one, the last first, and gives each as long as it takes. */
    void finish() throws InterruptedException {
        for (var child : endOfStarts()) {
            child.finish();
            console.say("  %-18s prepared", child.name());
        }
    }

    /** From now on nothing is started; returns what was, the last first. */
    private List<Child> endOfStarts() {
        synchronized (all) {
            ending = true;
            return List.copyOf(all).reversed();
        }
    }
}
