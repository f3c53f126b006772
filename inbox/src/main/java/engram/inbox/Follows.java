package engram.inbox;

import engram.inbox.view.View;
import engram.outbox.Message;
import java.util.List;

/**
 * What follows from a batch that was folded. It is done after the writes, and only if the view is
 * the live one then: of what is folded beside it, nobody hears until it is live.
 */
@FunctionalInterface
public interface Follows {
    /** Nothing does. */
    Follows NOTHING = _ -> List.of();

    /**
     * The records to publish; what else follows is done once this returns.
     *
     * @param live the view that the batch was folded into, in its present epoch
     */
    List<Message> messages(View live);
}
