package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.fsrs.Rating;
import engram.inbox.view.Generation;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.place.model.Learner;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is told of memories when another generation of their view becomes live. */
class TellDifferencesTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

    private final View before = view("before", 2, 0);
    private final View live = view("live", 3, 0);
    private final ChosenPlans plans = new ChosenPlans();
    private final Memories memories = new MongoMemories(LiveViews.fixed(live), plans);
    private final List<Message> published = new ArrayList<>();
    private final MemoryReplay replay =
            new MemoryReplay(
                    memories,
                    new MemoryMessages(ObjectMapper.getDefault()),
                    messages -> {
                        published.addAll(messages);
                        return CompletableFuture.completedFuture(null);
                    },
                    LiveViews.fixed(live));

    private static final String DATABASE = Backends.unique("views");

    private static View view(String id, int layout, long epoch) {
        return View.in(
                CLIENT.getDatabase(DATABASE),
                new Generation(id + Backends.unique("-"), layout, epoch));
    }

    private void answer(View view, String card, String id) {
        var fact = (CardFact) Facts.answered(id, 1, Rating.GOOD, Facts.START);
        memories.in(view).remember(Map.of(new MemoryKey("s", "ann", card), List.of(fact)));
    }

    private void tellAll(Optional<View> old) {
        var after = Optional.of("");
        while (after.isPresent()) after = replay.tellDifferences(live, old, after.get());
    }

    @Test
    void only_what_differs_is_told_in_the_version_of_the_new_rules() {
        for (int card = 0; card < 250; card++) {
            answer(before, "c" + card, "r" + card);
            answer(live, "c" + card, "r" + card);
        }
        answer(live, "c7", "more");
        answer(live, "late", "r");
        tellAll(Optional.of(before));
        assertThat(published).extracting(Message::key).containsExactly("s/ann/c7", "s/ann/late");
        assertThat(published.getFirst().version())
                .isEqualTo(MemoryMessages.version(live.generation(), CardMemory.version(1, 2)))
                .isGreaterThan(
                        MemoryMessages.version(before.generation(), CardMemory.version(900, 60)));
    }

    @Test
    void what_was_worked_out_under_an_older_plan_is_worked_out_again() {
        answer(before, "c", "r");
        answer(live, "c", "r");
        plans.choose(new Learner("s", "ann"), ChosenPlans.plan(2));
        tellAll(Optional.of(before));
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().version())
                .isEqualTo(MemoryMessages.version(live.generation(), CardMemory.version(2, 1)));
    }

    @Test
    void without_one_before_everything_is_told() {
        answer(live, "c", "r");
        tellAll(Optional.empty());
        assertThat(published).hasSize(1);
    }

    @Test
    void the_echo_is_told_the_version_and_the_newest_state_of_what_is_live() {
        var ours = view("ours", 2, 0);
        answer(ours, "c", "r1");
        answer(ours, "c", "r2");
        var states =
                new MemoryStates(
                        LiveViews.fixed(ours),
                        memories,
                        new MemoryMessages(ObjectMapper.getDefault()));
        var newest = MemoryMessages.version(ours.generation(), CardMemory.version(1, 2));
        var keys = List.of("s/ann/c", "s/ann/none");

        assertThat(states.versions(keys)).isEqualTo(Map.of("s/ann/c", newest));
        assertThat(states.newest(keys)).extracting(Message::version).containsExactly(newest);
        assertThat(states.isSource()).as("a view may lag behind what it told").isFalse();
    }

    @Test
    void while_the_view_of_another_release_is_live_nothing_is_answered() {
        answer(live, "c", "r1");
        var states =
                new MemoryStates(
                        LiveViews.fixed(live),
                        memories,
                        new MemoryMessages(ObjectMapper.getDefault()));
        assertThat(states.versions(List.of("s/ann/c"))).isEmpty();
        assertThat(states.newest(List.of("s/ann/c"))).isEmpty();
    }

    @Test
    void a_higher_epoch_is_newer_than_any_layout_and_all_fit_into_a_JSON_number() {
        var restored = new Generation("g", 1, 1);
        var newest = CardMemory.version((1L << 21) - 1, 65_535);
        assertThat(MemoryMessages.version(restored, 0))
                .isGreaterThan(MemoryMessages.version(new Generation("g", 255, 0), newest));
        assertThat(MemoryMessages.version(new Generation("g", 255, 255), newest))
                .isEqualTo((1L << 53) - 1);
    }
}
