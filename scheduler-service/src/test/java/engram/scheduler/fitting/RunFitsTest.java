package engram.scheduler.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Weights;
import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.FittedWeights.Source;
import engram.scheduler.testing.DefaultPlans;
import engram.scheduler.testing.OneSchool;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunFitsTest {
    private static final Learner ANN = new Learner("s", "ann");
    private static final Learner BOB = new Learner("s", "bob");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final FitsInMemory fits = new FitsInMemory();
    private final LogsInMemory logs = new LogsInMemory();
    private final OneSchool groups = new OneSchool("s", List.of("ann", "bob"));
    private final NearestWeights weights = new NearestWeights(fits);
    private final AskForFit ask = new AskForFit(fits, CLOCK);
    private final AnswerCounts counts = new AnswerCounts(logs, groups);
    private final AskForDueFits askForDue = new AskForDueFits(groups, counts, fits, ask);
    private final RunFits run =
            new RunFits(
                    fits,
                    new GatherLog(logs, groups, new DefaultPlans()),
                    weights,
                    new DefaultPlans(),
                    CLOCK);

    private FitReport fit(Place place) {
        ask.at(place);
        runAll();
        return report(place);
    }

    private void runAll() {
        for (var place : fits.open()) assertThat(run.at(place, () -> true)).isTrue();
    }

    private FitReport report(Place place) {
        return Objects.requireNonNull(fits.at(place).fit());
    }

    @Nested
    class A_learner_who_forgets_more_than_the_published_weights_say {
        @Test
        void has_weights_of_their_own_afterwards() {
            logs.answer(ANN, 80, 0.5);
            var fit = fit(Place.of(ANN));
            assertThat(fit.state()).isEqualTo(State.REPLACED);
            assertThat(fit.after()).isLessThan(fit.before());
            assertThat(fit.reviews()).isEqualTo(800);
            assertThat(fit.message()).contains("better");
            assertThat(fit.finishedAt()).isEqualTo(NOW);
            var held = weights.of(List.of(ANN, BOB));
            assertThat(held.get(ANN).source()).isEqualTo(Source.LEARNER);
            assertThat(held.get(ANN).weights()).isNotEqualTo(Weights.DEFAULT);
            assertThat(held.get(BOB).source()).isEqualTo(Source.DEFAULT);
            assertThat(fits.progresses).isSorted().endsWith(1.0);
        }

        @Test
        void keeps_them_when_a_second_fit_learns_nothing_new() {
            logs.answer(ANN, 80, 0.5);
            var _ = fit(Place.of(ANN));
            var first = fits.at(Place.of(ANN)).weights();
            assertThat(fit(Place.of(ANN)).state()).isEqualTo(State.TOO_FEW);
            assertThat(fits.at(Place.of(ANN)).weights()).isEqualTo(first);
        }
    }

    @Nested
    class A_learner_with_few_answers {
        @Test
        void is_told_how_many_are_needed() {
            logs.answer(ANN, 39, 0.5);
            var fit = fit(Place.of(ANN));
            assertThat(fit.state()).isEqualTo(State.TOO_FEW);
            assertThat(fit.message()).contains("390").contains("400");
            assertThat(weights.of(List.of(ANN)).get(ANN).source()).isEqualTo(Source.DEFAULT);
        }
    }

    @Nested
    class A_school {
        @Test
        void lends_its_weights_to_learners_without_their_own() {
            logs.answer(ANN, 80, 0.5);
            assertThat(fit(Place.ofSchool("s")).state()).isEqualTo(State.REPLACED);
            assertThat(weights.of(List.of(BOB)).get(BOB).source()).isEqualTo(Source.SCHOOL);
        }

        @Test
        void takes_no_more_of_one_learner_than_of_others() {
            logs.answer(ANN, 500, 0.5);
            logs.answer(BOB, 10, 0.5);
            assertThat(fit(Place.ofSchool("s")).reviews())
                    .isEqualTo(GatherLog.OF_ONE_LEARNER + 100);
        }
    }

    @Nested
    class A_fit_that_is_broken_off {
        @Test
        void waits_to_be_run_again_and_ends_the_same() {
            logs.answer(ANN, 80, 0.5);
            ask.at(Place.of(ANN));
            assertThat(run.at(Place.of(ANN), () -> fits.progresses.size() < 3)).isFalse();
            assertThat(report(Place.of(ANN)).state()).isEqualTo(State.RUNNING);
            runAll();
            var resumed = fits.at(Place.of(ANN)).weights();

            logs.answer(BOB, 80, 0.5);
            var _ = fit(Place.of(BOB));
            assertThat(fits.at(Place.of(BOB)).weights()).isEqualTo(resumed);
        }

        @Test
        void by_a_failure_says_so_and_leaves_the_weights() {
            logs.broken = true;
            assertThat(fit(Place.of(ANN)).state()).isEqualTo(State.FAILED);
            assertThat(fits.at(Place.of(ANN)).weights()).isNull();
        }
    }

    @Nested
    class At_night {
        @Test
        void those_are_fitted_who_have_enough_and_a_tenth_more_than_at_the_last_fit() {
            logs.answer(ANN, 40, 0.5);
            logs.answer(BOB, 39, 0.5);
            askForDue.pass(() -> true);
            assertThat(fits.open()).containsExactly(Place.of(ANN), Place.ofSchool("s"));
            runAll();

            logs.answer(ANN, 3, 0.5);
            askForDue.pass(() -> true);
            assertThat(fits.open()).isEmpty();

            logs.answer(ANN, 1, 0.5);
            askForDue.pass(() -> true);
            assertThat(fits.open()).containsExactly(Place.of(ANN));
        }
    }

    @Test
    void a_fit_that_is_open_is_not_asked_for_twice() {
        ask.at(Place.of(ANN));
        var asked = fits.at(Place.of(ANN));
        ask.at(Place.of(ANN));
        assertThat(fits.at(Place.of(ANN))).isEqualTo(asked);
    }
}
