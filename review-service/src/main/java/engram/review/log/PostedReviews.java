package engram.review.log;

import engram.review.log.model.RequestClock;
import engram.review.result.Refusal;
import engram.review.result.Result;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that brings reviews, with what holds for all of them read. A body that is
 * not so much as this is refused as a whole.
 *
 * @param reviews at most {@link #MOST}; each is an object, about which no more is said
 */
record PostedReviews(RequestClock clock, ZoneId zone, List<JsonNode> reviews) {
    static final int MOST = 500;

    /** Reads the body; refuses one that has not the shape of it, by the first thing amiss. */
    static Result<PostedReviews> read(JsonNode body, Instant receivedAt, ZoneId schoolZone) {
        if (!body.isObject())
            return Result.refused(new Refusal.Unreadable("The body must be a JSON object"));
        return sentAt(body)
                .then(sentAt ->
                        zone(body, schoolZone)
                                .then(zone ->
                                        reviews(body)
                                                .map(reviews ->
                                                        new PostedReviews(
                                                                RequestClock.of(receivedAt, sentAt),
                                                                zone,
                                                                reviews))));
    }

    private static Result<Optional<Instant>> sentAt(JsonNode body) {
        var sentAt = present(body.get("sentAt"));
        var time =
                sentAt.filter(JsonNode::isString)
                        .map(JsonNode::getStringValue)
                        .flatMap(Timestamps::parse);
        return sentAt.isPresent() && time.isEmpty()
                ? invalid("sentAt", Timestamps.RULE)
                : Result.done(time);
    }

    private static Result<ZoneId> zone(JsonNode body, ZoneId schoolZone) {
        var zone = present(body.get("zone"));
        if (zone.isEmpty()) return Result.done(schoolZone);
        return Result.of(
                zone.filter(JsonNode::isString)
                        .map(JsonNode::getStringValue)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of),
                new Refusal.Invalid("zone", "must be an IANA time zone such as Europe/Zurich"));
    }

    private static Result<List<JsonNode>> reviews(JsonNode body) {
        var posted = present(body.get("reviews")).filter(JsonNode::isArray);
        if (posted.isEmpty()) return invalid("reviews", "must be a list");
        if (posted.get().size() > MOST) return invalid("reviews", "must be at most " + MOST);
        var reviews = new ArrayList<JsonNode>();
        for (var review : posted.get().values()) {
            if (!review.isObject())
                return invalid("reviews[" + reviews.size() + "]", "must be an object");
            reviews.add(review);
        }
        return Result.done(reviews);
    }

    private static <T> Result<T> invalid(String field, String rule) {
        return Result.refused(new Refusal.Invalid(field, rule));
    }

    private static Optional<JsonNode> present(@Nullable JsonNode field) {
        return Optional.ofNullable(field).filter(node -> !node.isNull());
    }
}
