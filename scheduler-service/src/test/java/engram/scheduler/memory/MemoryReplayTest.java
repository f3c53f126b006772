package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.inbox.view.LiveViews;
import engram.outbox.Message;
import engram.outbox.Publisher;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.place.model.Learner;
import engram.scheduler.testing.PublishedVersions;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryReplayTest {
    private static final Learner ANN = new Learner("s", "ann");

    private final ChosenPlans plans = new ChosenPlans();
    private final MemoriesInMemory memories = new MemoriesInMemory(plans);
    private final TopicInMemory topic = new TopicInMemory();
    private final MemoryReplay replay =
            new MemoryReplay(
                    memories,
                    new MemoryMessages(ObjectMapper.getDefault()),
                    topic,
                    LiveViews.fixed(PublishedVersions.VIEW));

    /** Keeps what is published, and lets something happen at the first time. */
    private static final class TopicInMemory implements Publisher {
        private final List<Message> published = new ArrayList<>();
        private @Nullable Runnable meanwhile;

        @Override
        public CompletableFuture<Void> publish(List<Message> messages) {
            var happens = meanwhile;
            meanwhile = null;
            if (happens != null) happens.run();
            published.addAll(messages);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void answer(String card, String id) {
        var fact = (CardFact) Facts.answered(id, 1, Rating.GOOD, Facts.START);
        memories.remember(Map.of(new MemoryKey("s", "ann", card), List.of(fact)));
    }

    @Test
    void every_card_of_a_large_deck_is_published_once_under_the_plan() {
        for (int card = 0; card < 401; card++) answer("c" + card, "r" + card);
        plans.choose(ANN, ChosenPlans.plan(2));
        replay.replay(ANN);
        assertThat(topic.published)
                .hasSize(401)
                .allSatisfy(
                        each -> assertThat(each.version()).isEqualTo(PublishedVersions.of(2, 1)));
        assertThat(new HashSet<>(topic.published.stream().map(Message::key).toList())).hasSize(401);
    }

    @Test
    void a_card_that_is_answered_meanwhile_is_published_again_with_the_answer() {
        answer("c", "r1");
        plans.choose(ANN, ChosenPlans.plan(2));
        topic.meanwhile = () -> answer("c", "r2");
        replay.replay(ANN);
        assertThat(topic.published)
                .extracting(Message::version)
                .containsExactly(PublishedVersions.of(2, 1), PublishedVersions.of(2, 2));
    }

    @Test
    void a_learner_without_cards_is_done_at_once() {
        replay.replay(ANN);
        assertThat(topic.published).isEmpty();
    }
}
