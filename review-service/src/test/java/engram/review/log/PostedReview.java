package engram.review.log;

import java.time.Instant;
import java.util.List;

/** A review as a client sends it: sound, unless a field is given another value. */
record PostedReview(String json) {
    static PostedReview of(String deck, String card, String id) {
        return new PostedReview(
                """
                {"id":"%s","sessionId":"evening","mode":"SPACED","deckId":"%s","cardId":"%s",\
                "rating":3,"answeredAt":"%s","responseMs":4200}\
                """
                        .formatted(id, deck, card, Instant.now().minusSeconds(60)));
    }

    /** With another JSON value in a field that it has. */
    PostedReview with(String field, String value) {
        return new PostedReview(
                json.replaceFirst(
                        "\"" + field + "\":(\"[^\"]*\"|\\d+)",
                        java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value)));
    }

    PostedReview without(String field) {
        return new PostedReview(
                json.replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+),?", "").replace(",}", "}"));
    }

    static String body(PostedReview... reviews) {
        return body(List.of(reviews));
    }

    static String body(List<PostedReview> reviews) {
        return "{\"reviews\":["
                + String.join(",", reviews.stream().map(PostedReview::json).toList())
                + "]}";
    }
}
