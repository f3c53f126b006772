package engram.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A learner of a school that has nothing to do with an attack, who opens decks, asks what is due
 * and answers, over and over. Every request has to succeed; how long each took is kept.
 */
final class Bystander {
    /** Enough for a 99th percentile. */
    private static final int LEAST_REQUESTS = 200;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Api api;
    private final String deck;
    private final List<String> cards;
    private int reviews;

    Bystander(RunningPlatform platform) {
        var school = TestSchool.on(platform);
        api = school.learner("bystander").api();
        deck = school.assignedDeck("Beside it", Seed.cards());
        cards = TestSchool.answeredCards(api, deck);
    }

    /** The 99th percentile of the time of a request, of enough of them. */
    Duration percentile() throws Exception {
        return percentile99(study(new AtomicBoolean(true)));
    }

    /** The same while this runs, for as long as it runs. */
    Duration beside(Attack attack) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attacking =
                    threads.submit(() -> {
                        try {
                            attack.run();
                        } finally {
                            over.set(true);
                        }
                        return null;
                    });
            var took = study(over);
            attacking.get();
            return percentile99(took);
        }
    }

    /** What is done to the platform meanwhile. */
    interface Attack {
        void run() throws Exception;
    }

    private List<Duration> study(AtomicBoolean over) throws InterruptedException {
        var took = new ArrayList<Duration>();
        while (!over.get() || took.size() < LEAST_REQUESTS) {
            took.add(timed(() -> api.get("/api/decks").ok()));
            took.add(timed(() -> api.get("/api/decks/" + deck + "/queue?mode=SPACED").ok()));
            took.add(timed(this::answer));
            took.add(timed(() -> api.get("/api/decks/" + deck + "/mastery").ok()));
            Thread.sleep(PAUSE);
        }
        return took;
    }

    private void answer() {
        var number = reviews++;
        var review =
                MainJobTest.review(
                        "beside" + number,
                        "beside-" + number / 100,
                        deck,
                        cards.get(number % cards.size()),
                        3,
                        Instant.now());
        var result = api.post("/api/reviews", Map.of("reviews", List.of(review))).ok();
        var status = result.get("results").get(0).get("status").asText();
        if (!status.equals("accepted")) throw new AssertionError(result.toString());
    }

    private static Duration timed(Runnable request) {
        var began = System.nanoTime();
        request.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration percentile99(List<Duration> took) {
        return took.stream().sorted().toList().get(took.size() * 99 / 100);
    }
}
