package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Settings, the queue and its marks, and what a card's memory says of itself, over HTTP. */
@Isolated
class MemoryEngineTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(platform);
    private static final String deck = school.assignedDeck("Memory", Seed.cards());
    private static final List<String> cards = TestSchool.answeredCards(school.teacher(), deck);

    /** A learner who answered every card Good, ten days ago and three days ago. */
    private static TestSchool.Learner studied(String name) {
        var learner = school.learner(name);
        var noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
        for (var daysAgo : List.of(10, 3)) {
            var reviews = new ArrayList<Map<String, Object>>();
            for (var card = 0; card < cards.size(); card++)
                reviews.add(
                        MainJobTest.review(
                                "review-" + daysAgo + "-" + card,
                                "sitting-" + daysAgo,
                                deck,
                                cards.get(card),
                                3,
                                noon.minus(daysAgo, ChronoUnit.DAYS).plusSeconds(20L * card)));
            learner.api().post("/api/reviews", Map.of("zone", "UTC", "reviews", reviews)).ok();
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(memory(learner.api(), cards.getLast()).get("reviews"))
                                .hasSize(2));
        return learner;
    }

    private static JsonNode memory(Api caller, String card) {
        return caller.get("/api/decks/" + deck + "/cards/" + card + "/memory").ok();
    }

    private static Instant due(Api caller, String card) {
        return Instant.parse(memory(caller, card).get("due").asText());
    }

    private static JsonNode queue(Api caller, String more) {
        return caller.get("/api/decks/" + deck + "/queue?mode=SPACED" + more).ok();
    }

    private static List<String> ids(JsonNode queue) {
        return queue.get("cards").findValuesAsText("id");
    }

    private static void change(Api caller, String place, Map<String, ?> settings) {
        var now = caller.get("/api/settings/" + place);
        var tag = now.response().headers().firstValue("ETag").orElseThrow();
        now.ok();
        caller.with("If-Match", tag).send("PATCH", "/api/settings/" + place, settings).ok();
    }

    private static void awaitDue(Api caller, String card, Instant bound, boolean later) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var due = due(caller, card);
                    if (later) assertThat(due).isAfter(bound);
                    else assertThat(due).isBefore(bound);
                });
    }

    @Test
    void the_nearest_choice_of_a_retention_moves_due_dates_and_all_of_it_can_be_taken_back() {
        var learner = studied("chooses");
        var card = cards.get(4);
        var usual = due(learner.api(), card);

        change(school.teacher(), "class/" + school.classId(), Map.of("desiredRetention", 0.8));
        awaitDue(learner.api(), card, usual, true);
        change(learner.api(), "learner/" + learner.id(), Map.of("desiredRetention", 0.97));
        awaitDue(learner.api(), card, usual, false);
        var settings = learner.api().get("/api/settings/learner/" + learner.id()).ok();
        assertThat(settings.get("from").get("desiredRetention").asText()).isEqualTo("LEARNER");
        assertThat(settings.get("effective").get("desiredRetention").asDouble()).isEqualTo(0.97);

        var nothing = new java.util.HashMap<String, Object>();
        nothing.put("desiredRetention", null);
        change(learner.api(), "learner/" + learner.id(), nothing);
        change(school.teacher(), "class/" + school.classId(), nothing);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(due(learner.api(), card)).isEqualTo(usual));
    }

    @Test
    void a_replay_survives_the_death_of_the_scheduler() {
        var learner = studied("replayed");
        var before = cards.stream().map(card -> due(learner.api(), card)).toList();

        change(learner.api(), "learner/" + learner.id(), Map.of("desiredRetention", 0.75));
        platform.kill("engram.scheduler.Application");
        platform.awaitReadyAgain("engram.scheduler.Application");

        for (var card = 0; card < cards.size(); card++)
            awaitDue(learner.api(), cards.get(card), before.get(card), true);
    }

    @Test
    void a_setting_that_makes_no_sense_is_refused_and_names_its_field() {
        var learner = school.learner("errs");
        var place = "/api/settings/learner/" + learner.id();
        for (var wrong :
                List.of(
                        Map.of("desiredRetention", 0.5),
                        Map.of("desiredRetention", "high"),
                        Map.of("learningSteps", List.of(600, 60)),
                        Map.of("learningSteps", List.of(-1)),
                        Map.of("maximumIntervalDays", 0),
                        Map.of("rolloverHour", 24),
                        Map.of("zone", "Mars/Olympus"),
                        Map.of("newPerDay", -1),
                        Map.of("reviewOrder", "SIDEWAYS"),
                        Map.of("unheardOf", 1))) {
            var answer = learner.api().with("If-Match", "\"0\"").send("PATCH", place, wrong);
            Api.demandProblem(answer, 400, 422);
            assertThat(answer.response().body()).contains(wrong.keySet().iterator().next());
        }
        assertThat(learner.api().get(place).ok().get("chosen")).isEmpty();
        Api.demandProblem(learner.api().send("PATCH", place, Map.of("desiredRetention", 0.8)), 428);
    }

    @Test
    void what_is_suspended_or_buried_is_not_asked_and_comes_back() {
        var learner = studied("marks");
        var due = queue(learner.api(), "&ahead=30");
        assertThat(ids(due)).hasSize(cards.size());
        var suspended = ids(due).getFirst();
        var buried = ids(due).get(1);

        mark(learner.api(), suspended, Map.of("suspended", true, "flag", 3));
        mark(learner.api(), buried, Map.of("buried", true));

        var left = queue(learner.api(), "&ahead=30");
        assertThat(ids(left)).hasSize(cards.size() - 2).doesNotContain(suspended, buried);
        assertThat(left.get("counts").get("suspended").asInt()).isEqualTo(1);
        assertThat(left.get("counts").get("buried").asInt()).isEqualTo(1);
        mark(learner.api(), suspended, Map.of("suspended", false));
        mark(learner.api(), buried, Map.of("buried", false));
        var back = queue(learner.api(), "&ahead=30");
        assertThat(ids(back)).contains(suspended, buried);
        for (var card : back.get("cards")) {
            assertThat(card.get("why").get("text").asText()).isNotBlank();
            if (card.get("id").asText().equals(suspended))
                assertThat(card.get("flag").asInt()).isEqualTo(3);
        }
    }

    @Test
    void what_the_home_page_says_is_due_is_what_the_queue_asks_whatever_is_marked() {
        var learner = school.learner("counts").api();
        var longAgo = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var reviews = new ArrayList<Map<String, Object>>();
        for (var card : cards.subList(0, 4))
            reviews.add(MainJobTest.review("counted-" + card, "counted", deck, card, 3, longAgo));
        learner.post("/api/reviews", Map.of("zone", "UTC", "reviews", reviews)).ok();
        var all = cards.size();
        awaitCounts(learner, 4, all - 4);

        mark(learner, cards.getFirst(), Map.of("suspended", true));
        awaitCounts(learner, 3, all - 4);
        mark(learner, cards.getLast(), Map.of("suspended", true));
        awaitCounts(learner, 3, all - 5);
        mark(learner, cards.get(1), Map.of("buried", true));
        awaitCounts(learner, 2, all - 5);

        mark(learner, cards.getFirst(), Map.of("suspended", false));
        awaitCounts(learner, 3, all - 5);
        mark(learner, cards.getLast(), Map.of("suspended", false));
        mark(learner, cards.get(1), Map.of("buried", false));
        awaitCounts(learner, 4, all - 4);
    }

    private static void awaitCounts(Api caller, int due, int fresh) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    var asked = queue(caller, "").get("counts");
                    assertThat(List.of(asked.get("due").asInt(), asked.get("new").asInt()))
                            .as("the queue's due and new")
                            .containsExactly(due, fresh);
                    for (var said : List.of(listed(caller), read(caller)))
                        assertThat(
                                        List.of(
                                                said.get("dueCount").asInt(),
                                                said.get("newCount").asInt()))
                                .as("the deck's due and new")
                                .containsExactly(due, fresh);
                });
    }

    private static JsonNode read(Api caller) {
        return caller.get("/api/decks/" + deck).ok();
    }

    private static JsonNode listed(Api caller) {
        return StreamSupport.stream(caller.get("/api/decks").ok().get("items").spliterator(), false)
                .filter(each -> each.get("id").asText().equals(deck))
                .findFirst()
                .orElseThrow();
    }

    private static void mark(Api caller, String card, Map<String, ?> mark) {
        caller.send("PATCH", "/api/decks/" + deck + "/cards/" + card + "/mark", mark).ok();
    }

    @Test
    void a_card_says_why_it_is_due_to_its_learner_and_their_teacher_alone() {
        var learner = studied("asks");
        var other = school.learner("peeks");
        var path = "/api/decks/" + deck + "/cards/" + cards.getFirst() + "/memory";

        var own = learner.api().get(path).ok();
        var seen = school.teacher().get(path + "?learner=" + learner.id()).ok();

        assertThat(own.get("explanation").asText()).contains("90");
        assertThat(own.get("curve")).isNotEmpty();
        assertThat(own.get("reviews")).hasSize(2);
        assertThat(seen.get("due")).isEqualTo(own.get("due"));
        assertThat(seen.get("stability")).isEqualTo(own.get("stability"));
        Api.demandProblem(other.api().get(path + "?learner=" + learner.id()), 404);
    }

    @Test
    void weights_are_not_fitted_to_a_handful_of_answers_and_it_is_said_why() {
        var learner = studied("fits");
        var weights = "/api/weights/learner/" + learner.id();

        assertThat(learner.api().post(weights + "/fit", Map.of()).status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        learner.api()
                                                .get(weights)
                                                .ok()
                                                .path("fit")
                                                .path("state")
                                                .asText())
                                .isEqualTo("TOO_FEW"));
        var told = learner.api().get(weights).ok();
        assertThat(told.get("source").asText()).isEqualTo("DEFAULT");
        assertThat(told.get("reviews").asInt()).isEqualTo(2 * cards.size());
        assertThat(told.get("fit").get("message").asText()).isNotBlank();
    }
}
