package engram.review.log;

import engram.manners.Id;
import engram.manners.Problem.FieldError;
import engram.review.log.model.Answer;
import engram.review.log.model.Mode;
import engram.review.log.model.RequestClock;
import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one review of a request and names every rule that it breaks. Nothing is coerced: a rating
 * of {@code "3"} or {@code 3.0} is none.
 */
final class ReviewReader {
    private static final Pattern ID = Pattern.compile(Id.GRAMMAR);
    private static final BigInteger LONGEST = BigInteger.valueOf(Answer.LONGEST_RESPONSE_MS);

    private final JsonNode review;
    private final RequestClock clock;
    private final List<FieldError> errors = new ArrayList<>();

    private ReviewReader(JsonNode review, RequestClock clock) {
        this.review = review;
        this.clock = clock;
    }

    static Read read(JsonNode review, RequestClock clock) {
        return new ReviewReader(review, clock).read();
    }

    private Read read() {
        var answer =
                new Answer(
                        id("id"),
                        id("sessionId"),
                        mode(),
                        id("deckId"),
                        id("cardId"),
                        rating(),
                        answeredAt(),
                        responseMs());
        return errors.isEmpty() ? new Read.Sound(answer) : new Read.Broken(List.copyOf(errors));
    }

    private String id(String name) {
        return text(name)
                .filter(text -> ID.matcher(text).matches())
                .orElseGet(() -> broken(name, Id.RULE, ""));
    }

    private Mode mode() {
        return text("mode")
                .flatMap(ReviewReader::selfRated)
                .orElseGet(() -> broken("mode", "must be SPACED or FLASHCARDS", Mode.SPACED));
    }

    private static Optional<Mode> selfRated(String name) {
        for (var mode : Mode.values())
            if (mode.selfRated() && mode.name().equals(name)) return Optional.of(mode);
        return Optional.empty();
    }

    private int rating() {
        return integer("rating")
                .filter(rating ->
                        rating.signum() > 0 && rating.compareTo(BigInteger.valueOf(4)) <= 0)
                .map(BigInteger::intValueExact)
                .orElseGet(() -> broken("rating", "must be 1, 2, 3 or 4", 1));
    }

    private Instant answeredAt() {
        var told = text("answeredAt").flatMap(Timestamps::parse);
        if (told.isEmpty()) return broken("answeredAt", Timestamps.RULE, Instant.EPOCH);
        var corrected = clock.serverTime(told.get());
        return clock.brokenBy(corrected)
                .map(rule -> broken("answeredAt", rule, corrected))
                .orElse(corrected);
    }

    private int responseMs() {
        return integer("responseMs")
                .filter(duration -> duration.signum() >= 0)
                .map(duration -> duration.min(LONGEST).intValueExact())
                .orElseGet(() -> broken("responseMs", "must be an integer of 0 or more", 0));
    }

    private Optional<String> text(String name) {
        return field(name, JsonNode::isString).map(JsonNode::getStringValue);
    }

    private Optional<BigInteger> integer(String name) {
        return field(name, JsonNode::isNumber)
                .map(JsonNode::getNumberValue)
                .flatMap(ReviewReader::whole);
    }

    private static Optional<BigInteger> whole(Number number) {
        return switch (number) {
            case Integer small -> Optional.of(BigInteger.valueOf(small));
            case Long large -> Optional.of(BigInteger.valueOf(large));
            case BigInteger huge -> Optional.of(huge);
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> field(String name, Function<JsonNode, Boolean> kind) {
        return Optional.ofNullable(review.get(name)).filter(kind::apply);
    }

    private <T> T broken(String name, String rule, T instead) {
        errors.add(new FieldError(name, rule));
        return instead;
    }
}
