package engram.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One learner of the ledger: what they answered, what was acknowledged, and what should follow from
 * it.
 */
final class LedgerLearner {
    private record Answer(String id, String card, int rating, Instant at) {}

    private final TestSchool.Learner account;
    private final String deck;
    private final List<String> cards;
    private final Random chance;
    private final List<Answer> planned = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();

    LedgerLearner(TestSchool.Learner account, String deck, int number, int answers) {
        this.account = account;
        this.deck = deck;
        this.cards = TestSchool.answeredCards(account.api(), deck);
        this.chance = new Random(number);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(20, ChronoUnit.DAYS);
        for (var each = 0; each < answers; each++) {
            at = at.plusSeconds(60 + chance.nextInt(20 * 86_400 / answers * 2 - 200));
            if (at.isAfter(Instant.now()))
                at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(answers - each);
            planned.add(
                    new Answer(
                            "answer-" + number + "-" + each,
                            cards.get(chance.nextInt(cards.size())),
                            1 + chance.nextInt(4),
                            at));
        }
    }

    String id() {
        return account.id();
    }

    Api session() {
        return account.api();
    }

    synchronized int acknowledged() {
        return acknowledged.size();
    }

    /** Sends everything, singly and in batches; some of it twice though it was acknowledged. */
    void study() {
        try {
            for (var from = 0; from < planned.size(); ) {
                var size =
                        Math.min(
                                chance.nextBoolean() ? 1 : 1 + chance.nextInt(9),
                                planned.size() - from);
                send(planned.subList(from, from + size));
                if (chance.nextInt(5) == 0) send(planned.subList(from, from + size));
                from += size;
                var _ = new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void send(List<Answer> batch) throws InterruptedException {
        var left = new ArrayList<>(batch);
        while (!left.isEmpty()) {
            var reviews =
                    left.stream()
                            .map(each ->
                                    MainJobTest.review(
                                            each.id(),
                                            "ledger",
                                            deck,
                                            each.card(),
                                            each.rating(),
                                            each.at()))
                            .toList();
            var answer =
                    Ledger.answered(() ->
                            account.api()
                                    .post(
                                            "/api/reviews",
                                            Map.of("zone", "UTC", "reviews", reviews)));
            for (JsonNode result : answer.ok().get("results")) take(result, left);
        }
    }

    private synchronized void take(JsonNode result, List<Answer> left) {
        var id = result.get("id").asText();
        switch (result.get("status").asText()) {
            case "accepted" -> {
                acknowledged.add(id);
                left.removeIf(each -> each.id().equals(id));
            }
            case "retry" -> {}
            default -> throw new AssertionError("refused: " + result);
        }
    }

    int seen() {
        return (int) planned.stream().map(Answer::card).distinct().count();
    }

    /** The mean chance of recall over all cards of the deck that have an answer. */
    double mastery(LocalDate horizon) {
        return cards.stream()
                .mapToDouble(card -> memoryOf(card).chanceOn(horizon))
                .average()
                .orElseThrow();
    }

    private ExpectedMemory memoryOf(String card) {
        var memory = new ExpectedMemory();
        planned.stream()
                .filter(each -> each.card().equals(card))
                .sorted(Comparator.comparing(Answer::at).thenComparing(Answer::id))
                .forEach(each -> memory.answer(each.rating(), each.at()));
        return memory;
    }

    int answersInSessions() {
        var sum = 0;
        for (JsonNode session :
                account.api().get("/api/decks/" + deck + "/sessions?limit=200").ok().get("items"))
            sum += session.get("answers").asInt();
        return sum;
    }
}
