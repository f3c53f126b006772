package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Promises 1, 2 and 4: whatever process is killed while learners answer, in modes that they rate
 * themselves and in one that the server grades, teachers edit and people sign up, every
 * acknowledged write is there, counts once, and comes back the same when everything derived is
 * dropped.
 */
@ResourceLock(RunningPlatform.OF_ITS_OWN)
@Tag("faults")
class FaultsTest {
    /** More make the machine busier; {@code ./engram test faults} has ten. */
    private static final int LEARNERS = Integer.getInteger("engram.kills") == null ? 4 : 10;

    /** As many as keep each of them busy while everything is killed. */
    private static final int REVIEWS = 500 * LEARNERS;

    private static final int CARDS = 60;
    private static final List<String> SERVICES =
            List.of(
                    "engram.roster.Application",
                    "engram.deck.Application",
                    "engram.review.Application",
                    "engram.scheduler.Application",
                    "engram.gateway.Application");
    private static final List<String> VIEWS =
            List.of(
                    "deck_views",
                    "roster_views",
                    "review_views",
                    "scheduler_views",
                    "gateway_views");

    private static final RunningPlatform platform = RunningPlatform.startFresh();

    @AfterAll
    static void stop() {
        platform.stop();
    }

    @Test
    void every_acknowledged_write_survives_kill_9_and_counts_once() throws Exception {
        var school = TestSchool.on(platform);
        var ledger = new Ledger(school, LEARNERS, CARDS, REVIEWS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var studying = ledger.study(threads);
            var editing = threads.submit(ledger::edit);
            var signingUp = threads.submit(ledger::signUp);
            var learning = threads.submit(ledger::learn);
            for (var victim : SERVICES) killAndRecover(victim);
            killAndRecover("engram.embedded.Engine");
            try {
                for (Future<?> each : studying) each.get(5, TimeUnit.MINUTES);
            } finally {
                ledger.enough();
            }
            editing.get(2, TimeUnit.MINUTES);
            signingUp.get(2, TimeUnit.MINUTES);
            learning.get(2, TimeUnit.MINUTES);
        }
        assertThat(ledger.acknowledged()).isEqualTo(REVIEWS);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> demandAllOf(ledger));
        ledger.demandEdits();
        ledger.demandSignUps();

        dropEverythingDerived();

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> demandAllOf(ledger));
    }

    /** One program at a time: the next is killed once this one is back. */
    private static void killAndRecover(String victim) {
        platform.kill(victim);
        platform.awaitReadyAgain(victim);
    }

    private static void demandAllOf(Ledger ledger) {
        for (var learner : ledger.learners()) {
            var own = learner.session().get("/api/decks/" + ledger.deck() + "/mastery").ok();
            assertThat(own.get("seen").asInt()).isEqualTo(learner.seen());
            assertThat(own.get("mastery").asDouble())
                    .isCloseTo(
                            learner.mastery(ExpectedMemory.day(Instant.now()).plusDays(7)),
                            within(1e-6));
            assertThat(learner.answersInSessions()).isEqualTo(learner.acknowledged());
            var row = MainJobTest.rowOf(ledger.school(), ledger.deck(), learner.id());
            assertThat(row.get("mastery").asDouble())
                    .isCloseTo(own.get("mastery").asDouble(), within(1e-9));
        }
        var student = ledger.student();
        assertThat(student.acknowledged()).isPositive();
        assertThat(student.answersInSessions()).isEqualTo(student.acknowledged());
        var row = MainJobTest.rowOf(ledger.school(), ledger.deck(), student.id());
        assertThat(row.path("learn").path("known").asInt()).isEqualTo(student.known());
    }

    /**
     * Drops the views while everything runs, then kills all services: they find no generation and
     * read everything again.
     */
    private static void dropEverythingDerived() {
        var engine =
                platform.process("engram.embedded.Engine")
                        .info()
                        .commandLine()
                        .orElseThrow()
                        .split(" ");
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + engine[engine.length - 1])) {
            for (var view : VIEWS) store.getDatabase(view).drop();
        }
        SERVICES.forEach(platform::kill);
        SERVICES.forEach(platform::awaitReadyAgain);
    }
}
