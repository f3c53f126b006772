package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One caller asks for far too much, and somebody at another school goes on studying beside it:
 * nothing of theirs fails, and the slowest of it (the 99th percentile) is not many times slower
 * than alone. Addresses are of those that RFC 5737 keeps for examples.
 */
@Isolated
@Tag("faults")
class CrowdTest {
    /** A hang is a hundred times or more; two cores that are shared make some of it. */
    private static final double MOST_TIMES_SLOWER = 20;

    /** Less is lost in the noise, alone or not. */
    private static final Duration NOTHING = Duration.ofMillis(50);

    private static final String ATTACKER = "203.0.113.77";
    private static final int READERS = 12;

    /** 20 misses, and as many as the gateway lets wait for a service at the same time. */
    private static final int MOST_GUESSES = 20 + 256;

    /**
     * A full bucket of 3,000 and a minute's 1,000: the view that limits a card is behind a little.
     */
    private static final int MOST_POSTS = 8;

    private static final int LARGE_CARDS = 2_000;
    private static final int LARGE_SIDE = 4_000;

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static Bystander bystander;
    private static Duration alone;

    private final TestSchool school = TestSchool.on(platform);

    @BeforeAll
    static void measure() throws Exception {
        bystander = new Bystander(platform);
        bystander.percentile();
        alone = bystander.percentile();
    }

    private static void besideThat(String what, Bystander.Attack attack) throws Exception {
        demandLittleSlower(what, bystander.beside(attack));
    }

    private static void demandLittleSlower(String what, Duration beside) {
        var slower = (double) beside.plus(NOTHING).toMillis() / alone.plus(NOTHING).toMillis();
        System.out.printf(
                "99th percentile beside %s: %d ms, alone %d ms%n",
                what, beside.toMillis(), alone.toMillis());
        assertThat(slower).as(what).isLessThan(MOST_TIMES_SLOWER);
    }

    private static <T> List<T> atOnce(int times, Callable<T> each) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(Collections.nCopies(times, each)))
                results.add(future.get());
            return results;
        }
    }

    @Test
    void forty_senders_who_never_end() throws Exception {
        var senders = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) senders.add(slowSender());
            demandLittleSlower("forty slow senders", bystander.percentile());
        } finally {
            for (var sender : senders) sender.close();
        }
    }

    private static Socket slowSender() throws IOException {
        var address = URI.create(platform.address());
        var socket = new Socket(address.getHost(), address.getPort());
        var head =
                "POST /api/signup HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "X-Forwarded-For: "
                        + ATTACKER
                        + "\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 60000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void six_hundred_guesses_at_a_join_code() throws Exception {
        besideThat(
                "600 guessed join codes",
                () -> {
                    var caller = Api.at(platform).with("X-Forwarded-For", ATTACKER);
                    var statuses =
                            atOnce(
                                    600,
                                    () -> caller.get("/api/invitations/" + joinCode()).status());
                    assertThat(statuses).containsOnly(404, 429).contains(429);
                    assertThat(statuses)
                            .filteredOn(status -> status == 404)
                            .hasSizeLessThanOrEqualTo(MOST_GUESSES);
                });
    }

    private static String joinCode() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void more_answers_than_anybody_can_give() throws Exception {
        var learner = school.learner("flood").api().with("X-Forwarded-For", ATTACKER);
        var deck = school.assignedDeck("Flooded", Seed.cards());
        var card = TestSchool.answeredCards(learner, deck).getFirst();
        besideThat(
                "100,000 answers to one card",
                () -> {
                    var statuses = new ArrayList<Integer>();
                    for (var post = 0; post < 200; post++)
                        statuses.add(postReviews(learner, deck, card, post));
                    assertThat(statuses).containsOnly(200, 429).contains(429);
                    assertThat(statuses)
                            .filteredOn(status -> status == 200)
                            .hasSizeBetween(1, MOST_POSTS);
                });
        assertThat(learner.get("/api/decks/" + deck + "/sessions").ok().get("items")).hasSize(1);
    }

    private static int postReviews(Api learner, String deck, String card, int post) {
        var now = Instant.now();
        var reviews =
                IntStream.range(0, 500)
                        .mapToObj(each ->
                                MainJobTest.review(
                                        "flood-" + post + "-" + each, "flood", deck, card, 3, now))
                        .toList();
        return learner.post("/api/reviews", Map.of("reviews", reviews)).status();
    }

    @Test
    void twelve_who_read_a_large_deck_and_six_who_bring_one() throws Exception {
        var teacher = school.teacher().with("X-Forwarded-For", ATTACKER);
        var large = largeDeck();
        var deck = teacher.post("/api/decks/import?format=json&title=Large", large).ok();
        var export = "/api/decks/" + deck.get("id").asText() + "/export?format=json";
        besideThat(
                "twelve exports and six imports of a large deck",
                () -> {
                    var exports = atOnce(READERS, () -> teacher.download(export));
                    assertThat(exports).allMatch(each -> each.bytes() >= large.length());
                    var imports =
                            atOnce(
                                    6,
                                    () ->
                                            teacher.post(
                                                            "/api/decks/import?format=json&title=More",
                                                            large)
                                                    .status());
                    assertThat(imports).containsOnly(201, 429).contains(201);
                });
    }

    private static String largeDeck() throws IOException {
        var cards =
                IntStream.range(0, LARGE_CARDS)
                        .mapToObj(card ->
                                Map.of("front", "Card " + card, "back", "a".repeat(LARGE_SIDE)))
                        .toList();
        return Api.JSON.writeValueAsString(Map.of("cards", cards));
    }
}
