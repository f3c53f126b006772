package engram.review.graded.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.model.answer.Tempo;
import engram.review.graded.model.answer.Timing;
import engram.review.graded.model.question.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static Fact review(long version, boolean hint, @Nullable Timing timing) {
        return new Fact.Reviewed(
                new Fact.Name(1, 0),
                version,
                "c1",
                Kind.WRITTEN,
                3,
                null,
                null,
                NOON,
                700,
                hint,
                timing);
    }

    @Test
    void only_a_timed_answer_without_a_hint_counts_and_only_the_first_time() {
        var timing = new Timing(350, null);

        assertThat(Typed.after(List.of(), List.of(new Fact.Started(), review(1, false, timing))))
                .containsExactly(new Typed(NOON, 350));
        assertThat(Typed.after(List.of(), List.of(review(2, false, timing)))).isEmpty();
        assertThat(Typed.after(List.of(), List.of(review(1, true, timing)))).isEmpty();
        assertThat(Typed.after(List.of(), List.of(review(1, false, null)))).isEmpty();
    }

    @Test
    void the_oldest_give_way_whatever_order_they_came_in() {
        var typed = new ArrayList<Typed>();
        for (var i = Tempo.NEWEST; i > 0; i--) typed.add(new Typed(NOON.minusSeconds(i - 1), i));

        var kept = Typed.after(typed, List.of(review(1, false, new Timing(0.5, null))));

        assertThat(kept).hasSize(Tempo.NEWEST);
        assertThat(kept).doesNotContain(new Typed(NOON.minusSeconds(Tempo.NEWEST - 1), 50));
        assertThat(kept).contains(new Typed(NOON, 0.5));
        assertThat(kept).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }
}
