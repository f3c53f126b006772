package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What clients sent while processes were killed, and what of it was acknowledged. Each client
 * repeats what got no answer, as the pages do.
 */
final class Ledger {
    private static final int PATIENCE_S = 120;

    private final TestSchool school;
    private final String deck;
    private final List<LedgerLearner> learners;
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Map<String, String> acknowledgedCards = new ConcurrentHashMap<>();
    private final LedgerStudent student;
    private final List<String> acknowledgedLogins = new ArrayList<>();
    private String title = "Faults";

    Ledger(TestSchool school, int learners, int cards, int reviews) throws Exception {
        this.school = school;
        var content =
                IntStream.range(0, cards)
                        .mapToObj(card -> Map.of("front", "front " + card, "back", "back " + card))
                        .toList();
        this.deck = school.assignedDeck(title, Api.JSON.writeValueAsString(content));
        this.learners =
                IntStream.range(0, learners)
                        .mapToObj(each ->
                                new LedgerLearner(
                                        school.learner("learner" + each),
                                        deck,
                                        each,
                                        reviews / learners))
                        .toList();
        this.student = new LedgerStudent(school.learner("student"), deck);
    }

    /** Lets a learner study in a mode that the server grades. */
    Void learn() throws InterruptedException {
        return student.study(enough);
    }

    LedgerStudent student() {
        return student;
    }

    TestSchool school() {
        return school;
    }

    String deck() {
        return deck;
    }

    List<LedgerLearner> learners() {
        return learners;
    }

    int acknowledged() {
        return learners.stream().mapToInt(LedgerLearner::acknowledged).sum();
    }

    /** Lets every learner answer, each on a thread of its own. */
    List<Future<?>> study(ExecutorService threads) {
        var running = new ArrayList<Future<?>>();
        for (var learner : learners) running.add(threads.submit(learner::study));
        return running;
    }

    /** Ends editing and signing up. */
    void enough() {
        enough.countDown();
    }

    /** Renames the deck and adds cards, again and again. */
    Void edit() throws InterruptedException {
        for (var round = 0; !enough.await(150, TimeUnit.MILLISECONDS); round++) {
            var front = "added " + round;
            var added =
                    answered(() ->
                            school.teacher()
                                    .post(
                                            "/api/decks/" + deck + "/cards",
                                            Map.of("front", front, "back", "")));
            if (added.status() == 201)
                acknowledgedCards.put(added.json().get("id").asText(), front);
            rename("Faults " + round);
        }
        return null;
    }

    private void rename(String next) throws InterruptedException {
        var read = answered(() -> school.teacher().get("/api/decks/" + deck));
        var tag = read.response().headers().firstValue("ETag").orElseThrow();
        var renamed =
                answered(() ->
                        school.teacher()
                                .with("If-Match", tag)
                                .send("PATCH", "/api/decks/" + deck, Map.of("title", next)));
        // A repeated request whose first try got through is stale: then the title is there all the
        // same.
        if (renamed.status() == 200 || renamed.status() == 412) title = next;
    }

    Void signUp() throws InterruptedException {
        for (var round = 0; !enough.await(1, TimeUnit.SECONDS); round++) {
            var login = school.name() + "-late" + round + "@example.org";
            var account =
                    Map.of(
                            "joinCode",
                            school.joinCode(),
                            "name",
                            "Late " + round,
                            "email",
                            login,
                            "password",
                            TestSchool.PASSWORD);
            var made = answered(() -> Api.at(school.platform()).post("/api/signup", account));
            if (made.status() < 300) acknowledgedLogins.add(login);
        }
        return null;
    }

    void demandEdits() {
        assertThat(acknowledgedCards).isNotEmpty();
        assertThat(school.teacher().get("/api/decks/" + deck).ok().get("title").asText())
                .isEqualTo(title);
        var fronts = new ConcurrentHashMap<String, String>();
        for (JsonNode card :
                school.teacher().get("/api/decks/" + deck + "/cards?limit=2000").ok().get("items"))
            fronts.put(card.get("id").asText(), card.get("front").asText());
        assertThat(fronts).containsAllEntriesOf(acknowledgedCards);
    }

    void demandSignUps() {
        assertThat(acknowledgedLogins).isNotEmpty();
        var members = logins();
        assertThat(members).containsAll(acknowledgedLogins);
        for (var login : acknowledgedLogins.subList(0, Math.min(5, acknowledgedLogins.size()))) {
            assertThat(TestSchool.signIn(school.platform(), login).get("/api/me").status())
                    .isEqualTo(200);
        }
    }

    /** The e-mail addresses of the class's members, page by page. */
    private List<String> logins() {
        var logins = new ArrayList<String>();
        var rest = "";
        do {
            var page =
                    school.teacher()
                            .get("/api/classes/" + school.classId() + "/members?limit=200" + rest)
                            .ok();
            logins.addAll(page.findValuesAsText("email"));
            rest = page.path("next").isTextual() ? "&cursor=" + page.get("next").asText() : "";
        } while (!rest.isEmpty());
        return logins;
    }

    /** Repeats a request until something answers that is not merely away. */
    static Api.Answer answered(Supplier<Api.Answer> request) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            try {
                var answer = request.get();
                if (answer.status() < 500 && answer.status() != 429) return answer;
                if (System.nanoTime() > deadline)
                    throw new AssertionError(
                            "still " + answer.status() + ": " + answer.response().body());
            } catch (UncheckedIOException unreachable) {
                if (System.nanoTime() > deadline) throw unreachable;
            }
            var _ = new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        }
    }
}
