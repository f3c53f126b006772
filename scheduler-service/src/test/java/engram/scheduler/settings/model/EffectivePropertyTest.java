package engram.scheduler.settings.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Weights;
import engram.scheduler.place.model.Scope;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The nearest place wins, field by field, whatever is chosen where. */
class EffectivePropertyTest {
    private static final List<Scope> FARTHEST_FIRST =
            List.of(Scope.SCHOOL, Scope.CLASS, Scope.DECK, Scope.LEARNER);

    @Property(tries = 1000)
    void each_field_is_that_of_the_nearest_place_that_chose_it(@ForAll Random random) {
        var chosen = everywhere(random);
        var effective = new Effective(chosen);
        for (var field : Field.values()) {
            Object expected = field.standard();
            for (var scope : field.ofSchool() ? List.of(Scope.SCHOOL) : FARTHEST_FIRST)
                expected = chosen.get(scope).get(field).orElse(expected);
            assertThat(effective.get(field)).isEqualTo(expected);
        }
    }

    @Property(tries = 1000)
    void a_field_is_said_to_come_from_where_clearing_it_changes_who_decides(@ForAll Random random) {
        var chosen = everywhere(random);
        var effective = new Effective(chosen);
        for (var field : Field.values()) {
            var from = effective.from(field);
            for (var scope : Scope.values()) {
                var without = new HashMap<>(chosen.get(scope).values());
                without.remove(field);
                var cleared = effective.with(scope, new Chosen(without));
                assertThat(cleared.from(field).equals(from))
                        .isEqualTo(from.isEmpty() || from.get() != scope);
            }
        }
    }

    @Property(tries = 1000)
    void whatever_may_be_chosen_makes_a_schedule_and_a_queue(@ForAll Random random) {
        var effective = new Effective(everywhere(random));
        assertThat(effective.cards(Weights.DEFAULT).scheduling().desiredRetention())
                .isEqualTo(effective.get(Field.DESIRED_RETENTION));
        assertThat(effective.queue().newPerDay()).isEqualTo(effective.get(Field.NEW_PER_DAY));
    }

    @Property(tries = 1000)
    void what_is_chosen_is_read_back_from_its_words(@ForAll Random random) {
        var chosen = chosen(random);
        assertThat(Chosen.of(chosen.words())).isEqualTo(chosen);
    }

    @Example
    void where_nobody_chose_anything_the_defaults_hold() {
        assertThat(Effective.STANDARD.cards(Weights.DEFAULT)).isEqualTo(CardSettings.DEFAULT);
        assertThat(Effective.STANDARD.queue()).isEqualTo(QueueSettings.DEFAULT);
    }

    @Example
    void below_a_place_that_chose_a_zone_that_of_each_answer_can_be_chosen() {
        var school = new Chosen(Map.of(Field.ZONE, "Europe/Berlin"));
        var learner = new Chosen(Map.of(Field.ZONE, "ANSWER"));
        var bySchool = new Effective(Map.of(Scope.SCHOOL, school));
        assertThat(bySchool.cards(Weights.DEFAULT).scheduling().zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(bySchool.with(Scope.LEARNER, learner).cards(Weights.DEFAULT).scheduling().zone())
                .isNull();
    }

    private static Map<Scope, Chosen> everywhere(Random random) {
        var chosen = new HashMap<Scope, Chosen>();
        for (var scope : Scope.values()) chosen.put(scope, chosen(random));
        return chosen;
    }

    private static Chosen chosen(Random random) {
        var values = new HashMap<Field, Object>();
        for (var field : Field.values()) {
            if (random.nextInt(3) == 0) values.put(field, value(field, random));
        }
        return new Chosen(values);
    }

    private static Object value(Field field, Random random) {
        return switch (field) {
            case DESIRED_RETENTION -> 0.70 + random.nextInt(30) / 100.0;
            case LEARNING_STEPS, RELEARNING_STEPS ->
                    random.ints(random.nextInt(11), 1, 2_592_001)
                            .distinct()
                            .sorted()
                            .boxed()
                            .toList();
            case NEW_PER_DAY, REVIEWS_PER_DAY -> random.nextInt(10_000);
            case MAXIMUM_INTERVAL_DAYS -> 1 + random.nextInt(36_500);
            case ROLLOVER_HOUR -> random.nextInt(24);
            case LATE_AFTER_DAYS -> 1 + random.nextInt(365);
            case ZONE -> List.of("Europe/Berlin", "UTC", "ANSWER").get(random.nextInt(3));
            case FUZZ, BURY_SIBLINGS, LEECH_SUSPENDS -> random.nextBoolean();
            case LEECH_LAPSES -> random.nextInt(101);
            case REVIEW_ORDER -> List.of("RECALL", "DUE", "RANDOM").get(random.nextInt(3));
            case NEW_ORDER -> List.of("DECK", "RANDOM").get(random.nextInt(2));
            case NEW_PLACE -> List.of("LAST", "FIRST", "MIXED").get(random.nextInt(3));
        };
    }
}
