package engram.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import engram.gateway.session.model.Review;
import engram.inbox.view.LiveViews;
import engram.manners.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Single answers, as folded so far: the newest version of each. Served by indexes. */
@Singleton
public final class Answers {
    private final LiveViews views;

    Answers(LiveViews views) {
        this.views = views;
    }

    private NewestFirst reviews() {
        var reviews = views.of(SessionFold.NAME).collection(ReviewWrites.COLLECTION);
        return new NewestFirst(reviews, "at", "id");
    }

    /**
     * Some of a learner's answers.
     *
     * @param next a cursor for the rest; null at the end
     */
    public record Page(List<Review> answers, @Nullable String next) {}

    /**
     * Which of a learner's answers to the cards of a deck.
     *
     * @param mode null for all modes
     * @param session null for all sessions
     */
    public record Wanted(
            String school,
            String learner,
            String deck,
            @Nullable String mode,
            @Nullable String session) {
        private Bson filter() {
            var parts = new ArrayList<Bson>();
            parts.add(eq("school", school));
            parts.add(eq("learner", learner));
            parts.add(eq("counting", deck));
            if (session != null) parts.add(eq("session", session));
            if (mode != null) parts.add(eq("mode", mode));
            return and(parts);
        }

        private String list() {
            return Objects.requireNonNullElse(mode, "")
                    + "/"
                    + Objects.requireNonNullElse(session, "");
        }
    }

    /**
     * A learner's answers, the newest first.
     *
     * @param cursor null for the first page
     * @throws Problem.Refusal 400 for a cursor that was never given out for these
     */
    public Page newestFirst(Wanted wanted, @Nullable String cursor, int limit) {
        var after = NewestFirst.Place.read(cursor, wanted.list());
        var found =
                reviews().page(wanted.filter(), after, limit + 1, include("review")).stream()
                        .map(each -> ReviewDocuments.toReview(each.get("review", Document.class)))
                        .toList();
        if (found.size() <= limit) return new Page(found, null);
        var shown = found.subList(0, limit);
        var last = shown.getLast();
        return new Page(shown, new NewestFirst.Place(last.at(), last.id()).text(wanted.list()));
    }

    /** Of these learners, the answers to the cards of a deck whose grade was overridden. */
    public List<Review> overridden(String school, String deck, Collection<String> learners) {
        if (learners.isEmpty()) return List.of();
        return reviews()
                .collection()
                .find(and(eq("school", school), eq("overridden", deck), in("learner", learners)))
                .projection(include("review"))
                .map(each -> ReviewDocuments.toReview(each.get("review", Document.class)))
                .into(new ArrayList<>());
    }
}
