package engram.scheduler.testing;

import engram.outbox.Message;
import java.time.Instant;

/** Records of other services' topics, as their contracts have them. */
public final class Records {
    public static final String ZONE = "Europe/Berlin";

    private Records() {}

    /** A deck with its owner. */
    public static Message deck(String school, String deck, String owner) {
        var json =
                """
                {"id":"%s","school":"%s","owner":"%s","title":"T","tags":[],"deleted":false,"version":1}\
                """
                        .formatted(deck, school, owner);
        var route = school + '/' + deck;
        return new Message(
                "deck.decks.v1",
                route,
                route,
                deck + "-1",
                "DeckState",
                1,
                school,
                Instant.now(),
                json);
    }

    /** A person of a school. */
    public static Message person(String school, String person, String role) {
        var json =
                """
                {"id":"%s","school":"%s","name":"N","role":"%s","deleted":false,"version":1}\
                """
                        .formatted(person, school, role);
        return state("roster.people.v1", school, person, "PersonState", 1, json);
    }

    /** A person's place in a class: {@code TEACHER} or {@code LEARNER}. */
    public static Message enrolment(String school, String classId, String person, String role) {
        return enrolment(school, classId, person, role, 1);
    }

    /** The same of any version; with an even one it is theirs no longer. */
    public static Message enrolment(
            String school, String classId, String person, String role, int version) {
        var json =
                """
                {"school":"%s","class":"%s","person":"%s","role":"%s","deleted":%s,"version":%d}\
                """
                        .formatted(school, classId, person, role, version % 2 == 0, version);
        var path = classId + '/' + person;
        return state("roster.enrolments.v1", school, path, "EnrolmentState", version, json);
    }

    /** That a class studies a deck. */
    public static Message assignment(String school, String classId, String deck) {
        var json =
                """
                {"school":"%s","class":"%s","deck":"%s","deleted":false,"version":1}\
                """
                        .formatted(school, classId, deck);
        var path = classId + '/' + deck;
        return state("roster.assignments.v1", school, path, "AssignmentState", 1, json);
    }

    private static Message state(
            String topic, String school, String path, String type, int version, String json) {
        var id = path.replace('/', '-') + '-' + version;
        var key = school + '/' + path;
        return new Message(topic, key, school, id, type, version, school, Instant.now(), json);
    }

    /** A card; a blank back makes it a draft. */
    public static Message card(String school, String deck, String card, int position, String back) {
        return card(school, deck, card, position, back, false, 1);
    }

    /** A card of any version. */
    public static Message card(
            String school,
            String deck,
            String card,
            int position,
            String back,
            boolean deleted,
            int version) {
        var json =
                """
                {"id":"%s","deck":"%s","school":"%s","front":"front of %s","back":"%s","tags":[],"position":%d,\
                "draft":%s,"deleted":%s,"version":%d}\
                """
                        .formatted(
                                card,
                                deck,
                                school,
                                card,
                                back,
                                position,
                                back.isBlank(),
                                deleted,
                                version);
        return new Message(
                "deck.cards.v1",
                school + '/' + deck + '/' + card,
                school + '/' + deck,
                card + '-' + version,
                "CardState",
                version,
                school,
                Instant.now(),
                json);
    }

    /** An answer as the review log holds it. */
    public static Message reviewed(
            String school,
            String learner,
            String deck,
            String card,
            String id,
            int rating,
            Instant at) {
        var json =
                """
                {"id":"%s","version":1,"school":"%s","learner":"%s","session":"s","mode":"SPACED","deck":"%s",\
                "card":"%s","rating":%d,"questionKind":"SELF_RATED","answeredAt":"%s","receivedAt":"%s",\
                "zone":"%s","responseMs":900,"hint":false}\
                """
                        .formatted(id, school, learner, deck, card, rating, at, at, ZONE);
        return review("ReviewRecorded", school, learner, id, 1, at, json);
    }

    /** The undoing of an answer. */
    public static Message undone(
            String school,
            String learner,
            String deck,
            String card,
            String id,
            Instant answeredAt) {
        var json =
                """
                {"id":"%s","version":2,"school":"%s","learner":"%s","session":"s","mode":"SPACED","deck":"%s",\
                "card":"%s","answeredAt":"%s","receivedAt":"%s"}\
                """
                        .formatted(
                                id,
                                school,
                                learner,
                                deck,
                                card,
                                answeredAt,
                                answeredAt.plusSeconds(3));
        return review("ReviewUndone", school, learner, id, 2, answeredAt, json);
    }

    /** Any value on the review log. */
    public static Message review(
            String type,
            String school,
            String learner,
            String id,
            int version,
            Instant at,
            String json) {
        var route = school + '/' + learner;
        return new Message(
                "review.reviews.v1",
                route,
                route,
                id + '-' + version,
                type,
                version,
                school,
                at,
                json);
    }
}
