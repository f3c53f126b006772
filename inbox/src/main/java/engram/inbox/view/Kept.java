package engram.inbox.view;

import java.time.Instant;

/**
 * A generation that is not live.
 *
 * @param complete whether it was through its topics once, so that it can be read
 * @param until when it goes, unless somebody folds it until then
 */
public record Kept(Generation generation, boolean complete, Instant until) {
    Kept completed() {
        return new Kept(generation, true, until);
    }

    Kept until(Instant later) {
        return new Kept(generation, complete, later);
    }

    String id() {
        return generation.id();
    }
}
