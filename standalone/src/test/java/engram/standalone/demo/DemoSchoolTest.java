package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.standalone.running.CannotStart;
import engram.standalone.running.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemoSchoolTest {
    private static final String CARDS =
            """
            {"items": [
              {"id": "c1", "front": "1 + 1", "back": "2"},
              {"id": "c2", "front": "a picture", "back": " "}
            ]}
            """;

    private final StringWriter said = new StringWriter();
    private FakePlatform platform;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        platform.answers("GET /api/setup", 200, "{\"needed\": true}");
        platform.answers("POST /api/schools", 200, "{}");
        platform.answers("POST /api/session", 200, "{\"token\": \"desk\"}");
        platform.answers("POST /api/classes", 200, "{\"id\": \"k\", \"joinCode\": \"JOIN\"}");
        platform.answers("POST /api/decks/import", 200, "{\"id\": \"d\"}");
        platform.answers("POST /api/classes/k/assignments", 200, "{}");
        platform.answers("POST /api/signup", 200, "{\"token\": \"learner\"}");
        platform.answers("GET /api/decks/d/cards", 200, CARDS);
        platform.answers("POST /api/reviews", 200, "{\"results\": []}");
        platform.answers("POST /api/sessions/ID/finish", 200, "{}");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void ensure() throws IOException {
        DemoSchool.ensure(platform.address(), new Console(new PrintWriter(said)));
    }

    @Nested
    class Where_there_is_a_school {
        @Test
        void nothing_is_made_and_nothing_said() throws Exception {
            platform.answers("GET /api/setup", 200, "{\"needed\": false}");

            ensure();

            assertThat(platform.calls()).isEqualTo(1);
            assertThat(said.toString()).isEmpty();
        }
    }

    @Nested
    class Where_there_is_none {
        @Test
        void a_class_gets_a_deck_and_every_learner_joins_by_its_code() throws Exception {
            ensure();

            assertThat(platform.asked("POST /api/classes/k/assignments").getFirst().body())
                    .contains("\"deckId\":\"d\"", "examAt");
            assertThat(platform.asked("POST /api/signup"))
                    .hasSize(DemoSchool.NAMES.size())
                    .allMatch(each -> each.body().contains("\"joinCode\":\"JOIN\""))
                    .extracting(FakePlatform.Asked::body)
                    .doesNotHaveDuplicates();
            assertThat(said.toString()).contains("demo school", "made in");
        }

        @Test
        void learners_answer_for_themselves_and_only_cards_that_have_an_answer() throws Exception {
            ensure();

            assertThat(platform.asked("POST /api/reviews"))
                    .isNotEmpty()
                    .allMatch(each -> each.authorization().equals("Bearer learner"))
                    .allMatch(each -> each.body().contains("c1"))
                    .noneMatch(each -> each.body().contains("\"c2\""));
        }

        @Test
        void the_first_refusal_ends_it() {
            platform.answers("POST /api/decks/import", 413, "too large");

            assertThatThrownBy(DemoSchoolTest.this::ensure)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("too large");
            assertThat(platform.asked("POST /api/signup")).isEmpty();
        }

        @Test
        void an_answer_that_is_refused_is_told_in_a_sentence_too() {
            platform.answers("POST /api/reviews", 429, "wait a minute");

            assertThatThrownBy(DemoSchoolTest.this::ensure)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("wait a minute");
        }
    }
}
