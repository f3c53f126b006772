package engram.review.log;

import engram.manners.Problem;
import engram.review.log.model.RequestClock;
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

    /**
     * Reads the body.
     *
     * @throws Problem.Refusal if it has not the shape of one
     */
    static PostedReviews read(JsonNode body, Instant receivedAt, ZoneId schoolZone) {
        if (!body.isObject()) throw Problem.malformed("The body must be a JSON object").refusal();
        return new PostedReviews(
                RequestClock.of(receivedAt, sentAt(body)), zone(body, schoolZone), reviews(body));
    }

    private static Optional<Instant> sentAt(JsonNode body) {
        var sentAt = present(body.get("sentAt"));
        if (sentAt.isEmpty()) return Optional.empty();
        var time =
                sentAt.filter(JsonNode::isString)
                        .map(JsonNode::getStringValue)
                        .flatMap(Timestamps::parse);
        if (time.isEmpty()) throw Problem.invalid("sentAt", Timestamps.RULE).refusal();
        return time;
    }

    private static ZoneId zone(JsonNode body, ZoneId schoolZone) {
        var zone = present(body.get("zone"));
        if (zone.isEmpty()) return schoolZone;
        return zone.filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseThrow(() ->
                        Problem.invalid("zone", "must be an IANA time zone such as Europe/Zurich")
                                .refusal());
    }

    private static List<JsonNode> reviews(JsonNode body) {
        var posted = present(body.get("reviews")).filter(JsonNode::isArray);
        if (posted.isEmpty()) throw Problem.invalid("reviews", "must be a list").refusal();
        if (posted.get().size() > MOST)
            throw Problem.invalid("reviews", "must be at most " + MOST).refusal();
        var reviews = new ArrayList<JsonNode>();
        for (var review : posted.get().values()) {
            if (!review.isObject())
                throw Problem.invalid("reviews[" + reviews.size() + "]", "must be an object")
                        .refusal();
            reviews.add(review);
        }
        return reviews;
    }

    private static Optional<JsonNode> present(@Nullable JsonNode field) {
        return Optional.ofNullable(field).filter(node -> !node.isNull());
    }
}
