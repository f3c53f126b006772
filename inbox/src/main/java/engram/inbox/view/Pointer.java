package engram.inbox.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations a fold has. Layouts only grow: a new one is built and then becomes live, while
 * a release of an older one folds and reads what is kept for it and changes nothing for others.
 * Immutable; each method gives the next one, or the same where there is nothing to change.
 *
 * @param rev counts its writes; 0 for one that was never written
 * @param live what is read, and what is told of; null before the first is through
 * @param building what becomes live when it is through; null if nothing is built
 * @param kept what was live, or is of an older layout than what is
 * @param dropped generations whose collections and consumer group are to go
 * @param differing what is still to be told of the live one; null if nothing is
 */
public record Pointer(
        long rev,
        @Nullable Generation live,
        @Nullable Kept building,
        List<Kept> kept,
        List<String> dropped,
        @Nullable Differing differing) {
    /** Nothing was ever built, or everything was dropped. */
    public static final Pointer NONE = new Pointer(0, null, null, List.of(), List.of(), null);

    /**
     * Those that a release of this layout folds: what is live and what is built of it; if neither
     * is of it, what is kept for it.
     */
    public List<Generation> of(int layout) {
        var ours =
                Stream.concat(
                                Stream.ofNullable(live),
                                Stream.ofNullable(building).map(Kept::generation))
                        .filter(each -> each.layout() == layout)
                        .toList();
        return ours.isEmpty() ? keptOf(layout).map(Kept::generation).stream().toList() : ours;
    }

    private Optional<Kept> keptOf(int layout) {
        return kept.stream()
                .filter(each -> each.generation().layout() == layout)
                .reduce((_, newest) -> newest);
    }

    private Stream<Kept> unread() {
        return Stream.concat(Stream.ofNullable(building), kept.stream());
    }

    /**
     * What a release reads.
     *
     * @param layout its own
     * @param others that it can read as well
     */
    public Optional<Generation> readBy(int layout, Set<Integer> others) {
        if (live != null && (live.layout() == layout || others.contains(live.layout())))
            return Optional.of(live);
        return unread().filter(Kept::complete)
                .map(Kept::generation)
                .filter(each -> each.layout() == layout)
                .reduce((_, newest) -> newest);
    }

    public boolean isLive(String id) {
        return live != null && live.id().equals(id);
    }

    public boolean isBuilding(String id) {
        return building != null && building.id().equals(id);
    }

    /** Sees to it that there is one of the fresh one's layout: one that is there, or the fresh. */
    public Pointer joined(Generation fresh, Instant until) {
        return of(fresh.layout()).isEmpty() ? with(new Kept(fresh, false, until)) : this;
    }

    /** Builds the fresh one, although there is one of its layout. */
    public Pointer rebuilt(Generation fresh, Instant until) {
        return with(new Kept(fresh, false, until));
    }

    private Pointer with(Kept added) {
        var layout = added.generation().layout();
        var newest =
                (live == null || live.layout() <= layout)
                        && (building == null || building.generation().layout() <= layout);
        return newest ? built(added) : keeping(added);
    }

    private Pointer built(Kept next) {
        var pointer = building == null ? this : keeping(building);
        return new Pointer(rev, live, next, pointer.kept, dropped, differing);
    }

    private Pointer keeping(Kept more) {
        var all = new ArrayList<>(kept);
        all.add(more);
        return new Pointer(rev, live, building, List.copyOf(all), dropped, differing);
    }

    /**
     * Lets one that is kept of this layout become live when it has caught up: a release that comes
     * back, newer than what is live or, if that is wanted, older.
     */
    public Pointer wanted(int layout, boolean evenOlder) {
        var back = kept.stream().filter(each -> each.generation().layout() == layout).findFirst();
        if (back.isEmpty() || building != null && building.generation().layout() == layout)
            return this;
        if (live == null || live.layout() == layout) return this;
        var isNewer = live.layout() < layout;
        if (!evenOlder && (!isNewer || building != null && building.generation().layout() > layout))
            return this;
        return without(back.get().id()).built(back.get());
    }

    private Pointer without(String id) {
        var others = kept.stream().filter(each -> !each.id().equals(id)).toList();
        return new Pointer(rev, live, building, others, dropped, differing);
    }

    /**
     * What was built is live, under an epoch that is no lower than its own; what was live is kept.
     *
     * @param differing how what differs begins to be told; null if the fold tells nothing
     * @param until what was live stays
     */
    public Pointer switched(String id, long epoch, @Nullable Differing differing, Instant until) {
        if (building == null || !building.id().equals(id)) return this;
        var next = building.generation();
        var pointer = live == null ? this : keeping(new Kept(live, true, until));
        return new Pointer(
                rev,
                new Generation(id, next.layout(), Math.max(epoch, next.epoch())),
                null,
                pointer.kept,
                dropped,
                differing);
    }

    /** One that is kept was through its topics. */
    public Pointer completed(String id) {
        var all = kept.stream().map(each -> each.id().equals(id) ? each.completed() : each);
        return new Pointer(rev, live, building, all.toList(), dropped, differing);
    }

    /** {@link #of Those of a layout} are folded, so that they stay, if it is not said already. */
    public Pointer renewed(int layout, Instant from, Instant until) {
        var folded = of(layout);
        UnaryOperator<Kept> renew =
                each ->
                        folded.contains(each.generation()) && each.until().isBefore(from)
                                ? each.until(until)
                                : each;
        return new Pointer(
                rev,
                live,
                building == null ? null : renew.apply(building),
                kept.stream().map(renew).toList(),
                dropped,
                differing);
    }

    /** What nobody folded for long is to go. */
    public Pointer expired(Instant now) {
        var gone = unread().filter(each -> each.until().isBefore(now)).map(Kept::id).toList();
        if (gone.isEmpty()) return this;
        var all = new ArrayList<>(dropped);
        all.addAll(gone);
        return new Pointer(
                rev,
                live,
                building != null && gone.contains(building.id()) ? null : building,
                kept.stream().filter(each -> !gone.contains(each.id())).toList(),
                List.copyOf(all),
                differing);
    }

    /** What was to go is gone. */
    public Pointer swept(String id) {
        var left = dropped.stream().filter(each -> !each.equals(id)).toList();
        return new Pointer(rev, live, building, kept, left, differing);
    }

    /** What differs is told so far; nothing is left with null. */
    public Pointer told(@Nullable Differing next) {
        return new Pointer(rev, live, building, kept, dropped, next);
    }

    public Pointer written(long newRev) {
        return new Pointer(newRev, live, building, kept, dropped, differing);
    }
}
