package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Promise 5: to a second school, nothing of the first exists, over every route that the OpenAPI
 * document lists; a new route is covered when it appears.
 */
class IsolationTest {
    /**
     * Routes that answer without an account, or in the caller's own space whatever id they are
     * given.
     */
    private static final Set<String> NOBODYS =
            Set.of(
                    "/api/session",
                    "/api/session/renew",
                    "/api/signup",
                    "/api/setup",
                    "/api/schools",
                    "/api/openapi.json",
                    "/api/invitations/{joinCode}",
                    "/api/sessions/{session}/finish");

    /**
     * Routes of the caller's own password and name: not for a test that goes on as the same caller.
     */
    private static final Set<String> OWN_ACCOUNT = Set.of("/api/me", "/api/me/password");

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool first = TestSchool.on(platform);
    private static final TestSchool second = TestSchool.on(platform);
    private static final TestSchool.Learner victim = first.learner("victim");
    private static final String deck =
            first.assignedDeck("Secret of the first school", Seed.cards());
    private static final String card = TestSchool.answeredCards(victim.api(), deck).getFirst();

    private record Route(String method, String path) {}

    private record Result(String caller, Route route, Api.Answer answer) {}

    @Test
    void a_second_school_gets_404_on_everything_of_the_first() throws Exception {
        var review =
                MainJobTest.review(
                        "review-of-first", "session-of-first", deck, card, 3, Instant.now());
        victim.api().post("/api/reviews", Map.of("reviews", List.of(review))).ok();
        victim.api()
                .post(
                        "/api/decks/" + deck + "/sessions",
                        Map.of("id", "session-of-first", "mode", "LEARN"))
                .ok();
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(15);
        var results =
                callAll(routes, deck, Map.of("teacher", second.teacher(), "learner", stranger()));
        assertSoftly(softly -> {
            for (var result : results) {
                var what =
                        "%s %s by the %s of another school: %s"
                                .formatted(
                                        result.route().method(),
                                        result.route().path(),
                                        result.caller(),
                                        result.answer().response().body());
                if (result.route().path().contains("{"))
                    softly.assertThat(result.answer().status()).as(what).isEqualTo(404);
                softly.assertThat(result.answer().response().body())
                        .as(what)
                        .doesNotContain(
                                deck, "Secret of the first school", victim.id(), first.classId());
            }
        });
        assertThat(victim.api().get("/api/decks/" + deck).ok().get("cardCount").asInt())
                .isEqualTo(25);
    }

    @Test
    void a_second_school_cannot_assign_join_or_review_what_is_the_firsts() {
        var assigned =
                second.teacher()
                        .post(
                                "/api/classes/" + second.classId() + "/assignments",
                                Map.of("deckId", deck));
        var joined = stranger().post("/api/classes/join", Map.of("joinCode", first.joinCode()));
        var reviewed =
                stranger()
                        .post(
                                "/api/reviews",
                                Map.of(
                                        "reviews",
                                        List.of(
                                                MainJobTest.review(
                                                        "foreign",
                                                        "s",
                                                        deck,
                                                        card,
                                                        4,
                                                        Instant.now()))))
                        .ok();

        assertThat(assigned.status()).isEqualTo(404);
        assertThat(joined.status()).isEqualTo(404);
        assertThat(reviewed.get("results").get(0).get("status").asText()).isEqualTo("refused");
    }

    /** Routes by which a deleted deck comes back, or a class stops studying it. */
    private static final Set<Route> OF_DELETED_DECKS =
            Set.of(
                    new Route("POST", "/api/decks/{deck}/restore"),
                    new Route("DELETE", "/api/classes/{class}/assignments/{deck}"));

    @Test
    void a_deck_that_was_deleted_is_404_on_every_route_but_takes_what_was_answered_before()
            throws Exception {
        var gone = first.assignedDeck("Deleted deck", Seed.cards());
        var cards = TestSchool.answeredCards(victim.api(), gone);
        var path = "/api/decks/" + gone;
        var version =
                first.teacher().get(path).response().headers().firstValue("ETag").orElseThrow();
        first.teacher().with("If-Match", version).send("DELETE", path, null).ok();

        var routes =
                routes().stream()
                        .filter(route -> route.path().contains("{deck}"))
                        .filter(route -> !OF_DELETED_DECKS.contains(route))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(20);
        var results =
                callAll(routes, gone, Map.of("owner", first.teacher(), "learner", victim.api()));
        assertSoftly(softly -> {
            for (var result : results) {
                var said = result.answer().response().body();
                softly.assertThat(result.answer().status())
                        .as("%s by the %s: %s", result.route(), result.caller(), said)
                        .isIn(404, result.caller().equals("owner") ? 404 : 403);
                softly.assertThat(said).doesNotContain("Deleted deck");
            }
        });
        var late = MainJobTest.review("late", "late", gone, cards.getFirst(), 3, Instant.now());
        var taken = victim.api().post("/api/reviews", Map.of("reviews", List.of(late))).ok();
        assertThat(taken.at("/results/0/status").asText()).isEqualTo("accepted");
    }

    private static TestSchool.Learner strangerAccount;

    private static synchronized Api stranger() {
        if (strangerAccount == null) strangerAccount = second.learner("stranger");
        return strangerAccount.api();
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        JsonNode paths = Api.at(platform).get("/api/openapi.json").ok().get("paths");
        for (var path : paths.properties()) {
            if (NOBODYS.contains(path.getKey()) || OWN_ACCOUNT.contains(path.getKey())) continue;
            for (var method : path.getValue().properties())
                for (var each : placesIn(path.getKey()))
                    routes.add(new Route(method.getKey().toUpperCase(Locale.ROOT), each));
        }
        return routes;
    }

    /** A path about any place stands for one about each kind of place. */
    private static List<String> placesIn(String path) {
        return path.contains("{scope}/{id}")
                ? Stream.of("class/{class}", "deck/{deck}", "learner/{person}")
                        .map(place -> path.replace("{scope}/{id}", place))
                        .toList()
                : List.of(path);
    }

    private static List<Result> callAll(List<Route> routes, String about, Map<String, Api> callers)
            throws Exception {
        var calls = new ArrayList<Callable<Result>>();
        for (var route : routes)
            callers.forEach((who, caller) -> calls.add(() -> call(who, caller, route, about)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Result>();
            for (var each : threads.invokeAll(calls)) results.add(each.get());
            return results;
        }
    }

    private static Result call(String who, Api caller, Route route, String about) {
        var path = route.path();
        for (var parameter :
                Map.of(
                                "deck",
                                about,
                                "card",
                                card,
                                "class",
                                first.classId(),
                                "classId",
                                first.classId(),
                                "person",
                                victim.id(),
                                "id",
                                "review-of-first",
                                "review",
                                "review-of-first",
                                "session",
                                "session-of-first",
                                "invitation",
                                "invitation-of-first",
                                "question",
                                "1")
                        .entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        assertThat(path).as("a path parameter that this test does not know").doesNotContain("{");
        var body =
                switch (route.method()) {
                    case "POST", "PUT", "PATCH" -> bodyOf(route);
                    default -> null;
                };
        return new Result(
                who, route, caller.with("If-Match", "\"1\"").send(route.method(), path, body));
    }

    /** A body that would be accepted, so that nothing but the missing access can refuse it. */
    private static Object bodyOf(Route route) {
        return switch (route.path()) {
            case "/api/decks", "/api/decks/{deck}" -> Map.of("title", "Mine");
            case "/api/decks/import" -> "[{\"front\":\"f\",\"back\":\"b\"}]";
            case "/api/decks/{deck}/cards", "/api/decks/{deck}/cards/{card}" ->
                    Map.of("front", "f", "back", "b");
            case "/api/decks/{deck}/cards/batch" ->
                    Map.of("cards", List.of(Map.of("front", "f", "back", "b")));
            case "/api/classes", "/api/classes/{class}" -> Map.of("name", "Mine");
            case "/api/classes/join" -> Map.of("joinCode", first.joinCode());
            case "/api/classes/{class}/members" ->
                    Map.of(
                            "people",
                            List.of(Map.of("name", "Mallory", "email", "mallory@example.org")));
            case "/api/classes/{class}/members/{person}" -> Map.of("extraTime", 25);
            case "/api/classes/{class}/members/{person}/password" ->
                    Map.of("password", "a password of eight or more");
            case "/api/classes/{class}/assignments" -> Map.of("deckId", deck);
            case "/api/decks/{deck}/cards/{card}/position" -> Map.of();
            case "/api/decks/{deck}/cards/{card}/mark" -> Map.of("flag", 1);
            case "/api/settings/class/{class}",
                    "/api/settings/deck/{deck}",
                    "/api/settings/learner/{person}" ->
                    Map.of("desiredRetention", 0.8);
            case "/api/decks/{deck}/sessions" -> Map.of("mode", "LEARN");
            case "/api/sessions/{session}/answers" -> Map.of("question", "1", "text", "x");
            case "/api/sessions/{session}/answers/{question}/override" -> Map.of("correct", true);
            case "/api/reviews" -> Map.of("reviews", List.of());
            default -> Map.of();
        };
    }
}
