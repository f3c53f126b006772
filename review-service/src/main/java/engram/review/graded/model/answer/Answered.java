package engram.review.graded.model.answer;

import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A question that is done with.
 *
 * @param version of the fact about it
 */
public record Answered(Question question, Given given, Verdict verdict, long version) {

    /** Adds one to the newest; what is older than the newest {@code most} is forgotten. */
    public static List<Answered> with(List<Answered> before, Answered newest, int most) {
        var all = new ArrayList<>(before);
        all.add(newest);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }
}
