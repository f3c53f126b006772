package engram.scheduler.fitting;

import engram.scheduler.memory.Memories;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.place.model.Learner;
import jakarta.inject.Singleton;
import java.util.List;

/** The answers behind memories, for fitting. */
@Singleton
final class MemoryLogs implements AnswerLogs {
    private static final int CHUNK = 500;

    private final Memories memories;

    MemoryLogs(Memories memories) {
        this.memories = memories;
    }

    @Override
    public void read(Learner learner, Reader reader) {
        var after = "";
        while (true) {
            var chunk = memories.historiesOf(learner, after, CHUNK);
            for (var history : chunk.values()) {
                var answers = history.counting().stream().filter(MemoryLogs::teaches).toList();
                if (!answers.isEmpty() && !reader.take(answers)) return;
            }
            if (chunk.size() < CHUNK) return;
            after = List.copyOf(chunk.keySet()).getLast();
        }
    }

    /** Whether it tells knowing from guessing, and was the first attempt. */
    private static boolean teaches(CardFact.Answered answer) {
        return switch (answer.question().kind()) {
            case SELF_RATED, SELF_CHECK, WRITTEN ->
                    !(answer.retake() && answer.mode() == StudyMode.TEST);
            case CHOICE, TRUE_FALSE, MATCHING -> false;
        };
    }
}
