package engram.scheduler.why.model;

import engram.fsrs.MemoryModel;
import engram.fsrs.MemoryState;
import engram.scheduler.memory.model.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The chance of recall over time. It falls without steps here, though scheduling counts whole days,
 * and is 1 right after each answer that moved the memory.
 */
public final class Curve {
    /** At most so many points. */
    public static final int MOST = 400;

    private static final double DAY_MILLIS = 86_400_000;
    private static final int SMOOTH = 24;
    private static final int MOST_ANSWERS = 130;

    private Curve() {}

    /**
     * A point of the curve.
     *
     * @param recall 0 to 1
     */
    public record Point(Instant at, double recall) {}

    /**
     * The points, oldest first: each answer with the chance before it, except for the first, and
     * after it, and some between. Of very many answers the first and the latest are taken.
     *
     * @param moves the answers that moved the memory, oldest first
     * @param until the curve goes so far, if that is after the last answer
     */
    public static List<Point> of(List<Trace.Step> moves, MemoryModel model, Instant until) {
        var points = new ArrayList<Point>();
        var shown = latest(moves);
        if (shown.isEmpty()) {
            return points;
        }
        int between = Math.min(SMOOTH, (MOST - 1) / shown.size() - 2);
        for (int i = 0; i < shown.size(); i++) {
            var step = shown.get(i);
            var at = step.answer().answeredAt();
            points.add(new Point(at, 1));
            var memory = step.after().memory();
            var end = i + 1 < shown.size() ? shown.get(i + 1).answer().answeredAt() : until;
            if (memory != null && end.isAfter(at)) {
                falling(points, model, memory, at, end, between);
            }
        }
        return points;
    }

    /** The chance at one moment, not before the last answer that moved the memory. */
    public static double at(Instant moment, MemoryState memory, MemoryModel model, Instant last) {
        double days = Duration.between(last, moment).toMillis() / DAY_MILLIS;
        return model.recall(memory, days);
    }

    private static List<Trace.Step> latest(List<Trace.Step> moves) {
        if (moves.size() <= MOST_ANSWERS) {
            return moves;
        }
        var shown = new ArrayList<Trace.Step>();
        shown.add(moves.getFirst());
        shown.addAll(moves.subList(moves.size() - MOST_ANSWERS + 1, moves.size()));
        return shown;
    }

    private static void falling(
            List<Point> points,
            MemoryModel model,
            MemoryState memory,
            Instant from,
            Instant to,
            int between) {
        var length = Duration.between(from, to);
        for (int i = 1; i <= between + 1; i++) {
            var moment = from.plus(length.multipliedBy(i).dividedBy(between + 1));
            points.add(new Point(moment, at(moment, memory, model, from)));
        }
    }
}
