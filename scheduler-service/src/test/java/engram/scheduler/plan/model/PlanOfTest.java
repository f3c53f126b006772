package engram.scheduler.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Weights;
import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.Chosen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanOfTest {
    private static final Learner ANN = new Learner("s", "ann");
    private static final Place SCHOOL = Place.ofSchool("s");
    private static final Place SELF = Place.of(ANN);
    private static final Place CLASS_A = new Place("s", Scope.CLASS, "a");
    private static final Place CLASS_B = new Place("s", Scope.CLASS, "b");
    private static final Place DECK = new Place("s", Scope.DECK, "d");

    private final Map<Place, Chosen> chosen = new HashMap<>();

    private PlanContent plan(Map<String, List<String>> decks) {
        return new PlanOf(ANN, new Study(decks)).content(chosen, Weights.DEFAULT);
    }

    private void choose(Place place, String field, Object value) {
        chosen.put(place, Chosen.of(Map.of(field, value)));
    }

    @Nested
    class A_learner_for_whom_nothing_is_chosen {
        @Test
        void has_the_default_plan_whatever_they_study() {
            assertThat(plan(Map.of("d", List.of("a", "b"))))
                    .isEqualTo(PlanContent.of(Plan.DEFAULT));
        }
    }

    @Nested
    class What_a_class_chose {
        @Test
        void holds_in_the_decks_that_it_studies_and_in_no_others() {
            choose(CLASS_A, "rolloverHour", 0);
            var plan = plan(Map.of("d", List.of("a"), "e", List.of("b"), "own", List.of()));
            assertThat(plan.decks()).containsOnlyKeys("d");
            assertThat(plan.decks().get("d").scheduling().rolloverHour()).isZero();
            assertThat(plan.base().scheduling().rolloverHour()).isEqualTo(4);
        }

        @Test
        void gives_way_where_another_class_that_sorts_first_studies_the_deck_too() {
            choose(CLASS_B, "rolloverHour", 0);
            assertThat(plan(Map.of("d", List.of("a", "b"))).decks()).isEmpty();
        }
    }

    @Nested
    class Of_several_places {
        @Test
        void the_nearest_wins_in_each_deck() {
            choose(SCHOOL, "maximumIntervalDays", 100);
            choose(CLASS_A, "maximumIntervalDays", 200);
            choose(DECK, "maximumIntervalDays", 300);
            var plan = plan(Map.of("d", List.of("a"), "e", List.of("a")));
            assertThat(plan.base().scheduling().maximumIntervalDays()).isEqualTo(100);
            assertThat(plan.decks().get("e").scheduling().maximumIntervalDays()).isEqualTo(200);
            assertThat(plan.decks().get("d").scheduling().maximumIntervalDays()).isEqualTo(300);

            choose(SELF, "maximumIntervalDays", 400);
            var own = plan(Map.of("d", List.of("a"), "e", List.of("a")));
            assertThat(own.base().scheduling().maximumIntervalDays()).isEqualTo(400);
            assertThat(own.decks()).isEmpty();
        }
    }

    @Nested
    class What_only_orders_the_queue {
        @Test
        void is_no_part_of_the_plan() {
            choose(DECK, "newPerDay", 1);
            var planOf = new PlanOf(ANN, new Study(Map.of("d", List.of())));
            assertThat(planOf.content(chosen, Weights.DEFAULT))
                    .isEqualTo(PlanContent.of(Plan.DEFAULT));
            assertThat(planOf.effective("d", chosen).queue().newPerDay()).isEqualTo(1);
        }
    }

    @Test
    void fitted_weights_hold_in_every_deck() {
        choose(DECK, "fuzz", true);
        var fitted = Weights.DEFAULT.toArray();
        fitted[0] = 0.5;
        var plan =
                new PlanOf(ANN, new Study(Map.of("d", List.of())))
                        .content(chosen, Weights.of(fitted));
        assertThat(plan.base().scheduling().weights()).isEqualTo(Weights.of(fitted));
        assertThat(plan.decks().get("d").scheduling().weights()).isEqualTo(Weights.of(fitted));
    }
}
