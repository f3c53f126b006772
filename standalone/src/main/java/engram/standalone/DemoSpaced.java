package engram.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The Spaced study that one made-up learner has behind them. Each has an ability (how likely a card
 * is recalled), habits (how often they sit down, how many new cards they take) and a usual hour;
 * the same number gives the same learner.
 */
final class DemoSpaced {
    private final int number;
    private final String deck;
    private final List<String> cards;
    private final ZoneId zone;
    private final Days days;
    private final Random chance;
    private final double ability;
    private final double diligence;
    private final int newCards;
    private final Map<String, Integer> dueInDays = new HashMap<>();

    /**
     * Days before today, both included.
     *
     * @param first the one that lies furthest back
     */
    record Days(int first, int last) {
        int count() {
            return first - last + 1;
        }
    }

    DemoSpaced(int number, String deck, List<String> cards, ZoneId zone, Days days) {
        this.number = number;
        this.deck = deck;
        this.cards = cards;
        this.zone = zone;
        this.days = days;
        this.chance = new Random(1000L + number);
        this.ability = 0.55 + 0.4 * chance.nextDouble();
        this.diligence = 0.35 + 0.65 * chance.nextDouble();
        this.newCards = 3 + chance.nextInt(6);
    }

    /** A sitting: its id and the reviews, as {@code POST /api/reviews} takes them. */
    record Session(String id, List<Map<String, Object>> reviews) {

        /** Has the learner study it. */
        void study(Api learner, ZoneId zone) throws IOException {
            var answer =
                    learner.post("/api/reviews", Map.of("zone", zone.getId(), "reviews", reviews));
            for (var result : answer.get("results"))
                if (!"accepted".equals(result.get("status").asText()))
                    throw new CannotStart("A review of the demo was not accepted: " + result);
            learner.post("/api/sessions/" + id + "/finish", Map.of());
        }
    }

    /** The sittings of those days before now, oldest first. */
    List<Session> sessions(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var hour = 14 + chance.nextInt(7);
        var sessions = new ArrayList<Session>();
        for (var day = 0; day < days.count(); day++) {
            if (chance.nextDouble() >= diligence) continue;
            var date = today.minusDays(days.first() - day);
            var start =
                    date.atTime(LocalTime.of(hour, chance.nextInt(60))).atZone(zone).toInstant();
            var session = sit("demo-" + number + "-" + date, day, start);
            if (!session.reviews().isEmpty()) sessions.add(session);
        }
        return sessions;
    }

    /**
     * Due cards once; new ones again ten minutes later, as their learning steps ask; a lapse comes
     * back too.
     */
    private Session sit(String id, int day, Instant start) {
        var reviews = new ArrayList<Map<String, Object>>();
        var again = new ArrayDeque<String>();
        var at = start;
        for (var card : cardsFor(day)) {
            var fresh = !dueInDays.containsKey(card);
            var rating = rate(fresh);
            reviews.add(review(id, card, rating, at));
            if (rating == 1 || (fresh && rating < 4)) again.add(card);
            dueInDays.put(card, day + daysUntil(rating));
            at = at.plusSeconds(8 + chance.nextInt(20));
        }
        at = at.plus(Duration.ofMinutes(10));
        for (var card : again) {
            reviews.add(review(id, card, chance.nextDouble() < ability ? 3 : 2, at));
            at = at.plusSeconds(6 + chance.nextInt(12));
        }
        return new Session(id, reviews);
    }

    private List<String> cardsFor(int day) {
        var due =
                new ArrayList<>(
                        cards.stream()
                                .filter(card ->
                                        dueInDays.getOrDefault(card, days.count() + 1) <= day)
                                .toList());
        due.addAll(
                cards.stream()
                        .filter(card -> !dueInDays.containsKey(card))
                        .limit(newCards)
                        .toList());
        return due;
    }

    private int rate(boolean fresh) {
        if (chance.nextDouble() >= (fresh ? ability - 0.15 : ability)) return 1;
        var ease = chance.nextDouble();
        return ease < 0.2 ? 2 : ease < 0.85 ? 3 : 4;
    }

    private int daysUntil(int rating) {
        return switch (rating) {
            case 1 -> 1;
            case 2 -> 1 + chance.nextInt(2);
            case 3 -> 2 + chance.nextInt(2);
            default -> 8;
        };
    }

    private Map<String, Object> review(String session, String card, int rating, Instant at) {
        return Map.of(
                "id",
                session + "-" + Integer.toHexString((card + at).hashCode()),
                "sessionId",
                session,
                "mode",
                "SPACED",
                "deckId",
                deck,
                "cardId",
                card,
                "rating",
                rating,
                "answeredAt",
                at.toString(),
                "responseMs",
                2500 + chance.nextInt(14_000));
    }
}
