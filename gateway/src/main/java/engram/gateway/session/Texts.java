package engram.gateway.session;

import static com.mongodb.client.model.Filters.in;

import engram.gateway.session.model.Review;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What learners gave as answers, as folded so far. */
@Singleton
public final class Texts {
    private final LiveViews views;

    Texts(LiveViews views) {
        this.views = views;
    }

    /**
     * The words of one answer.
     *
     * @param given as it was typed or chosen
     * @param prompt what was asked, and {@code expected} what was right, as it was then; null for
     *     answers from before they were told
     */
    public record Text(String given, @Nullable String prompt, @Nullable String expected) {}

    /** The words of these answers of a learner, by the id of the review, where there are any. */
    public Map<String, Text> of(String school, String learner, Collection<Review> answers) {
        var prefix = school + ":" + learner + ":";
        var ids = answers.stream().map(answer -> prefix + answer.id()).toList();
        var found = new HashMap<String, Text>();
        if (ids.isEmpty()) return found;
        var texts = views.of(TextFold.NAME).collection(TextFold.COLLECTION);
        for (var each : texts.find(in("_id", ids))) {
            var given = each.getString("given");
            if (given != null)
                found.put(
                        each.getString("_id").substring(prefix.length()),
                        new Text(given, each.getString("prompt"), each.getString("expected")));
        }
        return found;
    }
}
