package engram.tasks;

import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.Marks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes round the schools that have marks, for ever, and gives a bounded piece of each in turn: no
 * school waits for more than one piece of every other. A school with more goes on in the next round
 * where it was cut off. In memory are one piece, and a position for each school with more.
 */
final class Round {
    /** The most marks of one school in a round. */
    static final int PIECE = 50;

    private final Marks marks;
    private final Deque<Mark> piece = new ArrayDeque<>();
    private final Map<String, String> cutOffAt = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> seenToItsEnd = new HashSet<>();
    private String position = "";
    private String givenUpTo = "";

    Round(Marks marks) {
        this.marks = marks;
    }

    /** The next mark; empty where one round ends, before the next begins. */
    Optional<Mark> next() {
        if (piece.isEmpty()) readPiece();
        var next = Optional.ofNullable(piece.poll());
        next.ifPresent(mark -> givenUpTo = mark.key().text());
        if (next.isEmpty()) endRound();
        return next;
    }

    /** Forgets what was read and not given yet, to read it anew in the next round. */
    void putBack() {
        if (piece.isEmpty()) return;
        var school = piece.getFirst().key().school();
        cutOffAt.put(school, givenUpTo);
        seenToItsEnd.remove(school);
        piece.clear();
    }

    /**
     * Asked at the end of a round: whether every mark was given since the last time that this was
     * so.
     */
    boolean comesToRest() {
        var isAllSeen = seenToItsEnd.containsAll(cutOffAt.keySet());
        if (isAllSeen) seenToItsEnd.clear();
        return isAllSeen;
    }

    private void readPiece() {
        var first = marks.read(position, PIECE + 1);
        if (first.isEmpty()) return;
        var school = first.getFirst().key().school();
        visited.add(school);
        givenUpTo = position;
        position = Key.endOf(school);
        var from = cutOffAt.remove(school);
        if (from != null) {
            take(school, marks.read(from, PIECE + 1));
            givenUpTo = from;
        }
        if (piece.isEmpty()) take(school, first);
    }

    private void take(String school, Iterable<Mark> read) {
        for (var mark : read) {
            if (!mark.key().school().equals(school)) break;
            if (piece.size() == PIECE) {
                cutOffAt.put(school, piece.getLast().key().text());
                return;
            }
            piece.add(mark);
        }
        seenToItsEnd.add(school);
    }

    private void endRound() {
        position = "";
        cutOffAt.keySet().retainAll(visited);
        visited.clear();
    }
}
