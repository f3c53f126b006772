package engram.scheduler.fitting;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.place.model.Learner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers that a test gives to learners, by card. */
final class LogsInMemory implements AnswerLogs {
    private final Map<Learner, List<List<CardFact.Answered>>> cards = new HashMap<>();
    boolean broken;

    /**
     * Cards answered ten times, every third day, and remembered with that chance each time.
     *
     * @param chance of recall, 0 to 1; a learner of the published weights has more than 0.9
     */
    void answer(Learner learner, int count, double chance) {
        var random = new Random(7);
        var answered = cards.computeIfAbsent(learner, _ -> new ArrayList<>());
        for (int card = 0; card < count; card++) {
            var answers = new ArrayList<CardFact.Answered>();
            for (int i = 0; i < 10; i++) {
                var rating = random.nextDouble() < chance ? Rating.GOOD : Rating.AGAIN;
                var at = Facts.START.plus(Duration.ofDays(3L * i)).plusSeconds(answered.size());
                answers.add(
                        (CardFact.Answered)
                                Facts.answered("r" + answered.size() + '-' + i, 1, rating, at));
            }
            answered.add(answers);
        }
    }

    @Override
    public void read(Learner learner, Reader reader) {
        if (broken) throw new IllegalStateException("The store is gone");
        for (var card : cards.getOrDefault(learner, List.of())) {
            if (!reader.take(card)) return;
        }
    }
}
