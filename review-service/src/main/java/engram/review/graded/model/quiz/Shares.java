package engram.review.graded.model.quiz;

import java.util.ArrayList;
import java.util.List;

/** Splits a number evenly. */
final class Shares {
    private Shares() {}

    /** So many shares of a whole, the larger ones first; they differ by one at most. */
    static List<Integer> of(int whole, int shares) {
        var split = new ArrayList<Integer>();
        for (var i = 0; i < shares; i++) split.add(whole / shares + (i < whole % shares ? 1 : 0));
        return split;
    }
}
