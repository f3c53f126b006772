package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.testing.PublishedVersions;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Bad schedules for the memory fold: crashes before the write, between write and publication, and
 * between publication and commit; batches cut anew each time, duplicates in the log. A failure
 * prints the seed that replays it.
 */
class MemoryFoldSimulationTest {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();
    private static final View VIEW = PublishedVersions.VIEW;
    private static final CardSettings SETTINGS = CardSettings.DEFAULT;

    @Property(tries = 1000)
    void the_newest_published_state_is_that_of_the_whole_log(@ForAll Random random)
            throws Exception {
        var log = log(random);
        var published = new HashMap<String, Message>();
        var memories = new MemoriesInMemory(new ChosenPlans());
        var messages = new MemoryMessages(JSON);
        var fold =
                new MemoryFold(
                        new ReviewDecoder(JSON),
                        memories,
                        messages,
                        new MemoryReplay(
                                memories,
                                messages,
                                _ -> CompletableFuture.completedFuture(null),
                                LiveViews.fixed(VIEW)));

        int committed = 0;
        while (committed < log.size()) {
            int end = Math.min(log.size(), committed + 1 + random.nextInt(9));
            switch (random.nextInt(5)) {
                case 0 -> {} // gone before anything was written
                case 1 -> fold.apply(VIEW, log.subList(committed, end)); // written, never published
                case 2 ->
                        publish(
                                published,
                                fold.apply(VIEW, log.subList(committed, end))
                                        .messages(VIEW)); // published, not committed
                default -> {
                    publish(
                            published,
                            fold.apply(VIEW, log.subList(committed, end)).messages(VIEW));
                    committed = end;
                }
            }
        }

        var expected = new HashMap<String, String>();
        byKey(log)
                .forEach((key, history) -> {
                    var message =
                            new MemoryMessages(JSON)
                                    .of(VIEW, key, Replay.of(history, SETTINGS, 1, key.card()));
                    expected.put(message.key(), message.json());
                });
        assertThat(published)
                .allSatisfy(
                        (key, message) -> assertThat(message.json()).isEqualTo(expected.get(key)));
        assertThat(published).containsOnlyKeys(expected.keySet());
    }

    /** A consumer applies a state only over a lower version. */
    private static void publish(Map<String, Message> topic, List<Message> messages) {
        for (var message : messages) {
            topic.merge(
                    message.key(),
                    message,
                    (old, next) -> next.version() > old.version() ? next : old);
        }
    }

    private static Map<MemoryKey, CardHistory> byKey(List<ReviewFact> log) {
        var histories = new HashMap<MemoryKey, CardHistory>();
        for (var review : log) {
            histories.merge(
                    review.key(),
                    CardHistory.EMPTY.with(List.of(review.fact())),
                    (known, more) -> known.with(more.facts().values()));
        }
        return histories;
    }

    private static List<ReviewFact> log(Random random) {
        var log = new ArrayList<ReviewFact>();
        int size = 1 + random.nextInt(40);
        for (int i = 0; i < size; i++) {
            boolean again = !log.isEmpty() && random.nextInt(4) == 0;
            log.add(again ? log.get(random.nextInt(log.size())) : review(random));
        }
        return log;
    }

    private static ReviewFact review(Random random) {
        var key =
                new MemoryKey("school", "learner" + random.nextInt(2), "card" + random.nextInt(3));
        return new ReviewFact(key, fact(random));
    }

    private static CardFact fact(Random random) {
        var at = Facts.START.plusSeconds(60L * random.nextInt(50_000));
        var id = "r" + random.nextInt(12);
        if (random.nextInt(5) == 0) {
            return Facts.undone(id, 2, at);
        }
        var kinds = Question.Kind.values();
        return Facts.answered(
                id,
                1 + random.nextInt(2),
                new Question(kinds[random.nextInt(kinds.length)], 2 + random.nextInt(4)),
                Rating.of(1 + random.nextInt(4)),
                at,
                at,
                StudyMode.LEARN);
    }
}
