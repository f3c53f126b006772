package engram.scheduler.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.fsrs.Phase;
import engram.inbox.view.LiveViews;
import engram.scheduler.place.model.Learner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MongoStandingsTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final MongoDatabase VIEWS = CLIENT.getDatabase(Backends.unique("standings"));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Standings standings = new MongoStandings(LiveViews.fixed(VIEWS));
    private final Learner ann = new Learner(Backends.unique("school"), "ann");
    private final LearnerDeck deck = new LearnerDeck(ann, "d");

    @AfterAll
    static void close() {
        VIEWS.drop();
        CLIENT.close();
    }

    @BeforeEach
    void cards_of_ann_and_of_others() {
        store(ann, "d", "third", NOON, TODAY, 0);
        store(ann, "d", "first", NOON.minusSeconds(7_200), TODAY.minusDays(1), 8);
        store(ann, "d", "second", NOON.minusSeconds(3_600), TODAY, 2);
        store(ann, "d", "later", NOON.plusSeconds(3_600), TODAY.minusDays(3), 9);
        store(ann, "d", "guessed", null, null, 0);
        store(ann, "e", "otherDeck", NOON, TODAY, 9);
        store(new Learner(ann.school(), "bob"), "d", "bobs", NOON, TODAY, 9);
        store(new Learner(ann.school() + "2", "ann"), "d", "foreign", NOON, TODAY, 9);
    }

    private static void store(
            Learner learner,
            String deck,
            String card,
            @Nullable Instant due,
            @Nullable LocalDate lastDay,
            int lapses) {
        var state =
                new Document("phase", (due == null ? Phase.NEW : Phase.REVIEW).name())
                        .append("step", 0)
                        .append("scheduledDays", 1L)
                        .append("reps", 1)
                        .append("lapses", lapses)
                        .append("due", due == null ? null : Date.from(due));
        if (lastDay != null) {
            state.append("firstDay", "2026-03-01").append("lastDay", lastDay.toString());
        }
        LiveViews.fixed(VIEWS)
                .of("memory")
                .collection("memories")
                .insertOne(
                        new Document("_id", learner.school() + ':' + learner.id() + ':' + card)
                                .append("school", learner.school())
                                .append("learner", learner.id())
                                .append("deck", deck)
                                .append("card", card)
                                .append("state", state));
    }

    private List<String> due(Instant after, Set<String> unwanted, int most) {
        return standings.due(deck, after, NOON, card -> !unwanted.contains(card), most).stream()
                .map(Standing::card)
                .toList();
    }

    @Nested
    class Due_cards {
        @Test
        void are_this_learners_of_this_deck_the_longest_due_first() {
            assertThat(due(Instant.EPOCH, Set.of(), 9)).containsExactly("first", "second", "third");
            assertThat(due(NOON.minusSeconds(7_200), Set.of(), 9))
                    .containsExactly("second", "third");
        }

        @Test
        void are_read_on_until_there_are_enough_that_are_wanted() {
            assertThat(due(Instant.EPOCH, Set.of("first", "second"), 1)).containsExactly("third");
            assertThat(due(Instant.EPOCH, Set.of("first"), 1)).containsExactly("second");
        }

        @Test
        void are_counted() {
            assertThat(standings.countDue(deck, NOON)).isEqualTo(3);
            assertThat(standings.countDue(deck, NOON.minusSeconds(1))).isEqualTo(2);
        }
    }

    @Nested
    class Other_questions {
        @Test
        void how_many_have_a_memory_leaves_guesses_aside() {
            assertThat(standings.countSeen(deck)).isEqualTo(4);
            assertThat(standings.unmoved(deck)).containsExactly("guessed");
        }

        @Test
        void what_was_answered_on_a_day_comes_with_the_first_day() {
            assertThat(standings.answeredOn(deck, TODAY))
                    .extracting(Standing::card)
                    .containsExactlyInAnyOrder("second", "third");
            assertThat(standings.answeredOn(deck, TODAY))
                    .extracting(Standing::firstDay)
                    .containsOnly(TODAY.minusDays(1));
        }

        @Test
        void who_lapsed_so_often() {
            assertThat(standings.lapsed(deck, 8))
                    .extracting(Standing::card)
                    .containsExactlyInAnyOrder("first", "later");
        }

        @Test
        void where_the_learner_stands_with_some_cards() {
            var found = standings.find(ann, List.of("first", "otherDeck", "bobs", "none"));
            assertThat(found).containsOnlyKeys("first", "otherDeck");
        }
    }
}
