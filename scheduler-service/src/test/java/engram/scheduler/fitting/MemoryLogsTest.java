package engram.scheduler.fitting;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.scheduler.memory.ChosenPlans;
import engram.scheduler.memory.Memories;
import engram.scheduler.memory.MemoriesInMemory;
import engram.scheduler.memory.MemoryKey;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.place.model.Learner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryLogsTest {
    private static final MemoryKey CARD = new MemoryKey("school", "ann", "card");

    private final Memories memories = new MemoriesInMemory(new ChosenPlans());

    private List<String> readOf(CardFact... facts) {
        memories.remember(Map.of(CARD, List.of(facts)));
        var read = new ArrayList<String>();
        new MemoryLogs(memories)
                .read(
                        new Learner("school", "ann"),
                        answers -> read.addAll(answers.stream().map(CardFact::id).toList()));
        return read;
    }

    private static CardFact.Answered inTest(String id, Question.Kind kind) {
        var question = new Question(kind, 4);
        return answered(id, 1, question, Rating.GOOD, START, START, StudyMode.TEST);
    }

    @Test
    void what_a_test_asked_again_teaches_nothing() {
        var first = inTest("first", Question.Kind.WRITTEN);
        var again = Facts.retake(inTest("second", Question.Kind.WRITTEN));

        assertThat(readOf(first, again)).containsExactly("first");
    }

    @ParameterizedTest
    @EnumSource(
            value = Question.Kind.class,
            names = {"CHOICE", "TRUE_FALSE", "MATCHING"})
    void what_may_have_been_guessed_teaches_nothing(Question.Kind kind) {
        assertThat(readOf(inTest("guess", kind))).isEmpty();
    }
}
