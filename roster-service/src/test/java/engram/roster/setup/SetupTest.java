package engram.roster.setup;

import static engram.roster.fixture.RosterServer.schoolOf;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.Answer;
import engram.roster.fixture.RosterServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetupTest {

    @Nested
    class An_empty_deployment {

        @Test
        void lets_exactly_one_of_many_at_once_make_the_first_school() {
            try (var roster = RosterServer.over(RosterServer.unique("roster"))) {
                var visitor = roster.visitor();
                assertThat(visitor.get("/api/setup").json().at("/needed").asBoolean()).isTrue();

                var tries =
                        IntStream.range(0, 4)
                                .mapToObj(i ->
                                        CompletableFuture.supplyAsync(() ->
                                                visitor.post(
                                                        "/api/schools",
                                                        schoolOf("head" + i + "@example.org"))))
                                .toList();

                var statuses = tries.stream().map(CompletableFuture::join).map(Answer::status);
                assertThat(statuses).containsOnlyOnce(201).doesNotContain(500);
                assertThat(visitor.get("/api/setup").json().at("/needed").asBoolean()).isFalse();
                assertThat(roster.owned().getCollection("schools").countDocuments()).isEqualTo(1);
            }
        }

        @Test
        void can_be_set_up_again_a_minute_after_a_try_that_died() {
            try (var roster = RosterServer.over(RosterServer.unique("roster"))) {
                var before = Date.from(Instant.now().minus(Duration.ofMinutes(2)));
                roster.owned()
                        .getCollection("setup")
                        .insertOne(
                                new Document("_id", "first-school")
                                        .append("school", "dead")
                                        .append("at", before));
                roster.owned()
                        .getCollection("logins")
                        .insertOne(
                                new Document("_id", "head@example.org")
                                        .append("school", "dead")
                                        .append("person", "dead")
                                        .append("at", before));

                roster.visitor().post("/api/schools", schoolOf("head@example.org")).is(201);
            }
        }
    }

    @Nested
    class A_deployment_with_a_school {
        private final RosterServer roster = RosterServer.shared();

        @Test
        void lets_the_operator_make_more() {
            assertThat(roster.newSchool().school()).isNotEqualTo(roster.newSchool().school());
        }

        @Test
        void lets_nobody_else_make_more() {
            roster.newSchool();
            var body = schoolOf(RosterServer.unique("x") + "@example.org");

            roster.visitor().post("/api/schools", body).isProblem(403, "forbidden");
            roster.visitor()
                    .with("X-Engram-Operator", "guess")
                    .post("/api/schools", body)
                    .isProblem(403, "forbidden");
        }

        @Test
        void wants_a_time_zone_that_exists() {
            var body = schoolOf("x@example.org").replace("Europe/Zurich", "Europe/Atlantis");

            roster.visitor()
                    .with("X-Engram-Operator", RosterServer.OPERATOR)
                    .post("/api/schools", body)
                    .refuses("zone");
        }
    }
}
