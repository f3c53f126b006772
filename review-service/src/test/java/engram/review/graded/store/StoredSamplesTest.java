package engram.review.graded.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.ListRule;
import engram.grading.asking.Side;
import engram.review.graded.Sessions.Stored;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Pace;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.learn.Level;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.QuizSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions as a release stored them, one sample of each state. Open sessions of a whole school have
 * these forms: whoever changes one so that a sample is read otherwise, or not at all, ends them.
 */
class StoredSamplesTest {
    private static final Moment NOON =
            new Moment(
                    Instant.parse("2026-11-20T12:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"));

    static Set<String> names() {
        return ReleasedStates.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_sample_is_read_as_the_session_that_was_stored(String name) {
        var read = SessionDocument.read(Document.parse(sample(name)));

        assertThat(read).isEqualTo(ReleasedStates.all().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_session_is_still_stored_under_the_names_of_its_sample(String name) {
        assertThat(written(ReleasedStates.all().get(name)))
                .as("the form of a stored session; a new one is a new sample beside this one")
                .isEqualTo(sample(name).strip());
    }

    @Test
    void every_kind_of_state_question_and_answer_has_a_sample() {
        var samples = names().stream().map(StoredSamplesTest::sample).toList();
        var kinds =
                Stream.of(
                                LearnSession.class,
                                QuizSession.class,
                                MatchingSession.class,
                                Question.class,
                                Answer.class)
                        .mapToInt(each -> each.getPermittedSubclasses().length)
                        .sum();
        var told = new ArrayList<String>();
        for (var sample : samples) told.addAll(kindsIn(Document.parse(sample)));

        // Open and Finished are states of two modes each; Open of all three.
        assertThat(Set.copyOf(told)).hasSize(kinds - 3);
    }

    @Test
    void every_constant_has_a_sample() {
        var text = String.join("\n", names().stream().map(StoredSamplesTest::sample).toList());
        assertThat(Stream.of(Kind.values()).map(Names::of)).allMatch(each -> isIn(text, each));
        assertThat(Stream.of(AnswerWith.values()).map(Names::of))
                .allMatch(each -> isIn(text, each));
        assertThat(Stream.of(Side.values()).map(Names::of)).allMatch(each -> isIn(text, each));
        assertThat(Stream.of(Level.values()).map(Names::of)).allMatch(each -> isIn(text, each));
        assertThat(Stream.of(Pace.values()).map(Names::of)).allMatch(each -> isIn(text, each));
        assertThat(Stream.of(ListRule.values()).map(Names::of)).allMatch(each -> isIn(text, each));
    }

    private static boolean isIn(String text, String name) {
        return text.contains("\"" + name + "\"");
    }

    /** What {@code is} says, wherever it stands. */
    private static List<String> kindsIn(Object value) {
        return switch (value) {
            case Document document ->
                    document.entrySet().stream()
                            .flatMap(each ->
                                    each.getKey().equals("is")
                                            ? Stream.of((String) each.getValue())
                                            : kindsIn(each.getValue()).stream())
                            .toList();
            case List<?> list -> list.stream().flatMap(each -> kindsIn(each).stream()).toList();
            default -> List.of();
        };
    }

    static String written(Stored stored) {
        return SessionDocument.of(
                        stored.session(), stored.version(), stored.untold(), stored.typed(), NOON)
                .toJson(
                        JsonWriterSettings.builder()
                                .outputMode(JsonMode.EXTENDED)
                                .indent(true)
                                .build());
    }

    private static String sample(String name) {
        try (var file = StoredSamplesTest.class.getResourceAsStream("/stored/" + name + ".json")) {
            assertThat(file).as("the sample " + name).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
