package engram.review.graded.model.fact;

import java.util.List;
import java.util.function.Function;

/** A next state of a session, and what there is to tell of it. */
public record Change<S>(S session, List<Fact> facts) {
    public Change {
        facts = List.copyOf(facts);
    }

    /** The same change of what the session is part of. */
    public <T> Change<T> map(Function<? super S, ? extends T> whole) {
        return new Change<>(whole.apply(session), facts);
    }
}
