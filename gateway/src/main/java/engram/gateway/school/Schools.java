package engram.gateway.school;

import static com.mongodb.client.model.Filters.eq;

import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;

/** What schools have decided, as folded so far. */
@Singleton
public final class Schools {
    /** How long a device may keep an answer, where a school says nothing: a holiday. */
    static final int LATE_AFTER_DAYS = 7;

    private final LiveViews views;

    Schools(LiveViews views) {
        this.views = views;
    }

    /** For how many days a device may keep an answer, so that it counts as given when it says. */
    public int lateAfterDays(String school) {
        var found =
                views.of(SchoolFold.NAME)
                        .collection(SchoolFold.COLLECTION)
                        .find(eq("_id", school))
                        .first();
        return found == null ? LATE_AFTER_DAYS : found.getInteger("lateAfterDays");
    }
}
