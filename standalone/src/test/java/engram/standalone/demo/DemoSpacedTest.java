package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoSpacedTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> CARDS =
            IntStream.range(0, 23).mapToObj(each -> "card" + each).toList();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static DemoSpaced learner(int number) {
        return new DemoSpaced(number, "deck", CARDS, ZoneOffset.UTC);
    }

    private static List<DemoSpaced.Session> termOf(int learner) {
        return learner(learner).sessions(TODAY);
    }

    private static DemoHabits.Kind kindOf(int learner) {
        return learner(learner).habits().kind();
    }

    @Test
    void is_the_same_for_the_same_learner() {
        assertThat(termOf(3)).isEqualTo(termOf(3));
        assertThat(termOf(3)).isNotEqualTo(termOf(4));
    }

    @Test
    void lies_in_the_three_weeks_before_now() {
        for (var learner = 0; learner < 30; learner++) {
            for (var session : termOf(learner)) {
                for (var review : session.reviews()) {
                    assertThat(Instant.parse((String) review.get("answeredAt")))
                            .isBetween(NOW.minus(Duration.ofDays(22)), NOW);
                }
            }
        }
    }

    @Test
    void never_uses_a_review_id_twice() {
        for (var learner = 0; learner < 30; learner++) {
            var ids = new HashSet<Object>();
            for (var session : termOf(learner)) {
                for (var review : session.reviews()) assertThat(ids.add(review.get("id"))).isTrue();
            }
        }
    }

    @Test
    void differs_enough_between_learners_to_be_worth_a_look() {
        var sizes =
                IntStream.range(0, 30)
                        .map(learner ->
                                termOf(learner).stream()
                                        .mapToInt(session -> session.reviews().size())
                                        .sum())
                        .toArray();

        assertThat(IntStream.of(sizes).max().orElseThrow())
                .isGreaterThan(
                        2 * IntStream.of(sizes).filter(size -> size > 0).min().orElseThrow());
    }

    @Test
    void shows_who_is_steady_who_crams_who_forgot_a_week_and_who_has_stopped() {
        assertThat(IntStream.range(0, 30).mapToObj(DemoSpacedTest::kindOf))
                .contains(DemoHabits.Kind.values())
                .containsOnlyOnce(DemoHabits.Kind.STOPPED);
        for (var learner = 0; learner < 30; learner++) {
            var ago =
                    termOf(learner).stream()
                            .map(session -> ChronoUnit.DAYS.between(session.day(), TODAY))
                            .toList();
            switch (kindOf(learner)) {
                case STEADY -> assertThat(ago).as("%d", learner).hasSizeGreaterThan(2);
                case CRAMMER -> assertThat(ago).as("%d", learner).allMatch(days -> days <= 3);
                case FORGETFUL ->
                        assertThat(ago).as("%d", learner).noneMatch(days -> days > 4 && days < 13);
                case STOPPED -> assertThat(ago).as("%d", learner).allMatch(days -> days > 9);
            }
        }
    }

    @Test
    void asks_again_what_is_due_and_that_is_forgotten_more_often_the_longer_it_was() {
        var soon = new int[2];
        var late = new int[2];
        for (var learner = 0; learner < 30; learner++) {
            var seen = new HashMap<Object, Instant>();
            for (var session : termOf(learner)) {
                for (var review : session.reviews()) {
                    var at = Instant.parse((String) review.get("answeredAt"));
                    var before = seen.put(review.get("cardId"), at);
                    if (before == null) continue;
                    var days = Duration.between(before, at).toDays();
                    var counts = days < 1 ? soon : days >= 4 ? late : null;
                    if (counts == null) continue;
                    counts[0]++;
                    if ((int) review.get("rating") > 1) counts[1]++;
                }
            }
        }
        assertThat(soon[0]).isGreaterThan(100);
        assertThat(late[0]).isGreaterThan(100);
        assertThat((double) soon[1] / soon[0]).isGreaterThan((double) late[1] / late[0] + 0.05);
    }
}
