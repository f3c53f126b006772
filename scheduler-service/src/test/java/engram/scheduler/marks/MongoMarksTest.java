package engram.scheduler.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import engram.scheduler.place.model.Learner;
import engram.scheduler.testing.RunningScheduler;
import engram.scheduler.testing.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoMarksTest {
    private static RunningScheduler scheduler;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final Marks marks = scheduler.bean(Marks.class);
    private final Learner ann = new Learner(Backends.unique("school"), "ann");

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
    }

    private CardMark mark(String card, CardMark mark) {
        return marks.change(ann, "d", card, NOW, _ -> mark);
    }

    private static CardMark flag(int flag) {
        return new CardMark(false, null, flag, 0);
    }

    @Test
    void what_was_said_is_kept_for_that_learner_and_deck() {
        mark("c1", new CardMark(true, LATER, 3, 9));
        mark("c2", flag(1));
        assertThat(marks.of(ann, "d").of("c1")).isEqualTo(new CardMark(true, LATER, 3, 9));
        assertThat(marks.of(ann, "d").of("c2")).isEqualTo(flag(1));
        assertThat(marks.of(ann, "d").of("c3")).isEqualTo(CardMark.NONE);
        assertThat(marks.of(ann, "e")).isEqualTo(DeckMarks.NONE);
        assertThat(marks.of(new Learner(ann.school(), "bob"), "d")).isEqualTo(DeckMarks.NONE);
        assertThat(marks.of(new Learner(ann.school() + "2", "ann"), "d")).isEqualTo(DeckMarks.NONE);
    }

    @Test
    void what_no_longer_matters_is_dropped_with_the_next_change() {
        mark("old", new CardMark(false, NOW, 0, 0));
        mark("c1", flag(1));
        mark("c1", CardMark.NONE);
        assertThat(marks.of(ann, "d").byCard()).isEmpty();
    }

    @Test
    void changes_that_meet_are_all_kept() throws Exception {
        var changes =
                IntStream.rangeClosed(1, 40)
                        .<Callable<Object>>mapToObj(i -> () -> mark("c" + i, flag(1 + i % 7)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(marks.of(ann, "d").byCard()).hasSize(40);
    }

    @Test
    void what_is_not_to_be_asked_is_published_in_its_newest_state() throws Exception {
        mark("c1", new CardMark(true, LATER, 3, 9));
        mark("c2", flag(1));
        var key = ann.school() + "/ann/d";
        try (var topic = new TopicReader("scheduler.marks.v1")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(topic.newest(key).toString())
                                    .isEqualTo(
                                            state(
                                                    2,
                                                    "[\"c1\"]",
                                                    "[{\"card\":\"c1\",\"until\":\"2026-03-02T11:00:00Z\"}]")));
            mark("c1", CardMark.NONE);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(topic.newest(key).toString())
                                    .isEqualTo(state(3, "[]", "[]")));
        }
    }

    private String state(long version, String suspended, String buried) {
        return "{\"school\":\"%s\",\"learner\":\"ann\",\"deck\":\"d\",\"version\":%d,\"suspended\":%s,\"buried\":%s}"
                .formatted(ann.school(), version, suspended, buried);
    }
}
