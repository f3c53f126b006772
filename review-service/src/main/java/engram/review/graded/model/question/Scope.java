package engram.review.graded.model.question;

import java.util.List;

/**
 * Which cards of a deck a learner wants.
 *
 * @param tags one of these; any if empty
 */
public record Scope(boolean starred, List<String> tags) {
    public static final Scope ALL = new Scope(false, List.of());

    public Scope {
        tags = List.copyOf(tags);
    }
}
