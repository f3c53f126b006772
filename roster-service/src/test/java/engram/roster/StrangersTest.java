package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who tries what nobody meant, on the routes that change who is who. */
class StrangersTest {
    private static final RosterServer roster = RosterServer.shared();

    /** Nothing that is tried here may change them. */
    private static final Visitor teacher = roster.newSchool();

    private static final Visitor.Room room = teacher.newClass();
    private static final Visitor learner = roster.learner(room.joinCode());

    private static String place(String path) {
        return path.replace("CLASS", room.path()).replace("LEARNER", learner.id());
    }

    private static long signIns() {
        return roster.owned()
                .getCollection("signins")
                .countDocuments(new org.bson.Document("school", teacher.school()));
    }

    @Nested
    class Without_a_token {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "GET    | /api/me                              |",
                    "PATCH  | /api/me                              | {\"name\":\"x\"}",
                    "PUT    | /api/me/password                     | {\"current\":\"a\",\"password\":\"b\"}",
                    "GET    | /api/me/invitations                  |",
                    "DELETE | /api/session                         |",
                    "GET    | /api/classes                         |",
                    "POST   | /api/classes                         | {\"name\":\"x\"}",
                    "POST   | /api/classes/join                    | {\"joinCode\":\"x\"}",
                    "GET    | CLASS                                |",
                    "PATCH  | CLASS                                | {\"name\":\"x\"}",
                    "GET    | CLASS/members                        |",
                    "POST   | CLASS/members                        | {\"people\":[]}",
                    "PATCH  | CLASS/members/LEARNER                | {\"extraTime\":5}",
                    "DELETE | CLASS/members/LEARNER                |",
                    "POST   | CLASS/members/LEARNER/restore        | {}",
                    "PUT    | CLASS/members/LEARNER/password       | {\"password\":\"a new one\"}",
                    "GET    | CLASS/invitations                    |",
                    "DELETE | CLASS/invitations/i                  |",
                    "GET    | CLASS/assignments                    |",
                    "POST   | CLASS/assignments                    | {\"deckId\":\"d\"}",
                    "DELETE | CLASS/assignments/d                  |",
                })
        void nobody_gets_anywhere(String method, String path, String body) {
            for (var visitor : new Visitor[] {roster.visitor(), roster.visitor().as("x.y.z", "")})
                visitor.send(method, place(path), body).isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class With_an_id_that_is_none {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a:b",
                    "%7B%22$gt%22:%22%22%7D",
                    "..%2F..",
                    "a%20b",
                    "%F0%9F%90%8E",
                    "a.b"
                })
        void a_path_is_refused_before_anything_is_looked_up(String id) {
            for (var path :
                    new String[] {
                        "/api/classes/" + id,
                        room.path() + "/members/" + id,
                        room.path() + "/members/" + id + "/restore",
                        room.path() + "/invitations/" + id,
                        room.path() + "/assignments/" + id
                    }) {
                var method =
                        path.endsWith("restore") ? "POST" : path.length() < 60 ? "GET" : "DELETE";
                var refused = teacher.send(method, path, method.equals("POST") ? "{}" : null);
                assertThat(refused.status()).as(method + path).isIn(400, 404, 405);
            }
            assertThat(learner.get(room.path()).status()).isEqualTo(200);
        }
    }

    @Nested
    class Who_signs_in {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"email\":{\"$ne\":null},\"password\":\"correct horse\"}",
                    "{\"email\":[\"a\"],\"password\":\"correct horse\"}",
                    "{\"email\":\"\",\"password\":\"correct horse\"}",
                    "{\"email\":\" \\t\",\"password\":\"correct horse\"}",
                    "{\"email\":\"a\",\"password\":{\"$ne\":null}}",
                    "{\"email\":\"a\",\"password\":null}",
                    "{\"email\":\"a\"}",
                    "{\"password\":\"correct horse\"}",
                    "{\"email\":\"a\\u0000\",\"password\":\"correct horse\"}",
                    "{\"email\":\"a\",\"email\":\"b\",\"password\":\"correct horse\"}"
                })
        void with_what_is_no_name_and_password_is_refused_and_signed_in_nowhere(String body) {
            var before = signIns();

            var refused = roster.visitor().post("/api/session", body);

            assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
            assertThat(signIns()).isEqualTo(before);
        }

        @Test
        void with_a_name_or_a_password_without_end_is_refused() {
            var long255 = "{\"email\":\"" + "x".repeat(255) + "\",\"password\":\"p\"}";
            var long801 = "{\"email\":\"a\",\"password\":\"" + "x".repeat(801) + "\"}";

            roster.visitor().post("/api/session", long255).refuses("email");
            roster.visitor().post("/api/session", long801).refuses("password");
        }

        @Test
        void by_a_join_code_an_id_or_a_name_is_nobody() {
            for (var name : new String[] {room.joinCode(), learner.id(), "Lena", ".*", "%", "*"})
                roster.visitor()
                        .post(
                                "/api/session",
                                "{\"email\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(name, RosterServer.PASSWORD))
                        .isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class Who_makes_an_account {
        /** A body that makes an account, but for one field. */
        private String account(String field, String json) {
            var body =
                    (ObjectNode)
                            json(RosterServer.accountOf(room.joinCode(), RosterServer.unique("n")));
            return body.set(field, json(json)).toString();
        }

        private static JsonNode json(String text) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }

        private long people() {
            return roster.owned()
                    .getCollection("people")
                    .countDocuments(new org.bson.Document("school", teacher.school()));
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '\'',
                value = {
                    "name,     '\"\"'",
                    "name,     '\"\u00a0\u200b\"'",
                    "name,     '\"a\\nb\"'",
                    "name,     '{\"$set\":1}'",
                    "name,     'null'",
                    "userName, '\"a\"'",
                    "userName, '\"a@b\"'",
                    "userName, '\"a:b\"'",
                    "userName, '\"a b\"'",
                    "userName, '[\"ab\"]'",
                    "password, '\"short\"'",
                    "password, '\"        \"'",
                    "password, '12345678'",
                    "password, 'null'",
                    "joinCode, '\"\"'",
                    "joinCode, '{\"$gt\":\"\"}'",
                    "joinCode, 'null'"
                })
        void with_a_field_that_makes_no_sense_is_told_which_and_is_nobody(
                String field, String json) {
            var before = people();

            roster.visitor().post("/api/signup", account(field, json)).refuses(field);

            assertThat(people()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a", "a@", "@b", "a b@c.d", "a@b@c", "a@b.c\\nBcc:d@e.f"})
        void with_an_address_that_is_none_is_refused(String address) {
            var before = people();

            roster.visitor()
                    .post("/api/signup", account("email", "\"" + address + "\""))
                    .refuses("email");

            assertThat(people()).isEqualTo(before);
        }

        /** Whatever is looked at before the length, nothing keeps a processor for long. */
        @ParameterizedTest
        @ValueSource(strings = {"name", "email", "userName", "password", "joinCode"})
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void with_a_field_of_almost_a_megabyte_is_refused_at_once(String field) {
            var letters = "a".repeat(900_000);
            for (var text : new String[] {letters + "\\n", "1 ".repeat(450_000), letters + "@a b"})
                roster.visitor()
                        .post("/api/signup", account(field, "\"" + text + "\""))
                        .isProblem(400, "invalid");
        }

        @Test
        void as_a_teacher_or_in_another_school_is_a_learner_of_this_one() {
            var body =
                    account("role", "\"TEACHER\"")
                            .replaceFirst(
                                    "\\{",
                                    "{\"school\":\"x\",\"id\":\"%s\",".formatted(teacher.id()));

            var made =
                    roster.visitor().post("/api/signup", body).is(201).signedIn(roster.visitor());

            assertThat(made.claims().getClaim("role")).isEqualTo("LEARNER");
            assertThat(made.school()).isEqualTo(teacher.school());
            assertThat(made.id()).isNotEqualTo(teacher.id());
            made.patch(room.path(), "{\"name\":\"Mine\"}").isProblem(403, "forbidden");
        }
    }

    @Nested
    class A_learner {
        @Test
        void does_not_raise_themselves_by_what_they_change_of_themselves() {
            learner.patch(
                            "/api/me",
                            "{\"name\":\"Lena\",\"role\":\"ADMIN\",\"extraTime\":200,\"email\":\"a@b.c\","
                                    + "\"school\":\"x\",\"passwordFrom\":\"c\"}")
                    .is(200);

            var claims = learner.renewed().claims().getClaims();
            assertThat(claims).containsEntry("role", "LEARNER").doesNotContainKey("extra");
            assertThat(learner.get("/api/me").json().at("/person/email").isNull()).isTrue();
        }

        @Test
        void changes_nothing_of_a_classmate() {
            var mate = roster.learner(room.joinCode());
            var place = room.path() + "/members/" + mate.id();

            learner.patch(place, "{\"extraTime\":5}").isProblem(403, "forbidden");
            learner.delete(place).isProblem(403, "forbidden");
            learner.post(place + "/restore", "{}").isProblem(403, "forbidden");
            learner.put(place + "/password", "{\"password\":\"a new one\"}")
                    .isProblem(403, "forbidden");
            learner.get(room.path() + "/invitations").isProblem(403, "forbidden");
            learner.post(
                            room.path() + "/members",
                            "{\"people\":[{\"name\":\"a\",\"userName\":\"bb\"}]}")
                    .isProblem(403, "forbidden");
            mate.get(room.path()).is(200);
        }

        @Test
        void who_was_taken_out_has_no_more_of_the_class_with_the_token_they_had() {
            var former = roster.learner(room.joinCode());
            teacher.delete(room.path() + "/members/" + former.id()).is(204);

            for (var path : new String[] {"", "/members", "/assignments"})
                former.get(room.path() + path).isProblem(404, "not-found");
            assertThat(former.get("/api/classes").json().at("/items")).isEmpty();
            assertThat(former.get("/api/me").json().at("/classes")).isEmpty();
        }
    }

    @Nested
    class The_operators_secret {
        static Stream<String> guesses() {
            var secret = RosterServer.OPERATOR;
            return Stream.of(
                    "x",
                    secret + " x",
                    secret.substring(1),
                    secret.toUpperCase(java.util.Locale.ROOT));
        }

        @ParameterizedTest
        @org.junit.jupiter.params.provider.MethodSource("guesses")
        void is_wanted_as_it_is(String guess) {
            roster.visitor()
                    .with("X-Engram-Operator", guess)
                    .post(
                            "/api/schools",
                            RosterServer.schoolOf(RosterServer.unique("x") + "@example.org"))
                    .isProblem(403, "forbidden");
        }

        @Test
        void is_no_sign_in() {
            roster.visitor()
                    .with("X-Engram-Operator", RosterServer.OPERATOR)
                    .get(room.path())
                    .isProblem(401, "unauthenticated");
        }
    }
}
