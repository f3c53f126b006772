package engram.scheduler.settings.model;

import engram.fsrs.SchedulingSettings;
import engram.fsrs.Weights;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds, field by field: of the places that chose a field, the nearest to the learner has its
 * way.
 *
 * @param chosen what was chosen at each kind of place
 */
public record Effective(Map<Scope, Chosen> chosen) {
    private static final List<Scope> NEAREST_FIRST =
            List.of(Scope.LEARNER, Scope.DECK, Scope.CLASS, Scope.SCHOOL);

    /** What holds where nobody chose anything. */
    public static final Effective STANDARD = new Effective(Map.of());

    public Effective {
        var copy = new EnumMap<Scope, Chosen>(Scope.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** The same with something else chosen at one kind of place. */
    public Effective with(Scope scope, Chosen next) {
        var all = new EnumMap<Scope, Chosen>(Scope.class);
        all.putAll(chosen);
        all.put(scope, next);
        return new Effective(all);
    }

    /** Who has their way about a field; empty where nobody chose it. */
    public Optional<Scope> from(Field field) {
        return NEAREST_FIRST.stream()
                .filter(scope -> scope == Scope.SCHOOL || !field.ofSchool())
                .filter(scope -> at(scope).get(field).isPresent())
                .findFirst();
    }

    /** The value that holds. */
    public Object get(Field field) {
        return from(field).flatMap(scope -> at(scope).get(field)).orElse(field.standard());
    }

    /** That part which memory depends on. */
    public CardSettings cards(Weights weights) {
        var scheduling =
                new SchedulingSettings(
                        weights,
                        (Double) get(Field.DESIRED_RETENTION),
                        delays(Field.LEARNING_STEPS),
                        delays(Field.RELEARNING_STEPS),
                        whole(Field.MAXIMUM_INTERVAL_DAYS),
                        whole(Field.ROLLOVER_HOUR),
                        zone(),
                        flag(Field.FUZZ));
        return new CardSettings(
                scheduling, whole(Field.LEECH_LAPSES), whole(Field.LATE_AFTER_DAYS));
    }

    /** That part which only a day's queue depends on. */
    public QueueSettings queue() {
        return new QueueSettings(
                whole(Field.NEW_PER_DAY),
                whole(Field.REVIEWS_PER_DAY),
                flag(Field.BURY_SIBLINGS),
                flag(Field.LEECH_SUSPENDS),
                ReviewOrder.valueOf((String) get(Field.REVIEW_ORDER)),
                NewOrder.valueOf((String) get(Field.NEW_ORDER)),
                NewPlace.valueOf((String) get(Field.NEW_PLACE)));
    }

    private Chosen at(Scope scope) {
        return chosen.getOrDefault(scope, Chosen.NOTHING);
    }

    /** Null for that of each answer. */
    private @Nullable ZoneId zone() {
        var zone = (String) get(Field.ZONE);
        return zone.equals(Rule.Zone.OF_EACH_ANSWER) ? null : ZoneId.of(zone);
    }

    private int whole(Field field) {
        return (Integer) get(field);
    }

    private boolean flag(Field field) {
        return (Boolean) get(field);
    }

    private List<Duration> delays(Field field) {
        return ((List<?>) get(field))
                .stream().map(seconds -> Duration.ofSeconds((Integer) seconds)).toList();
    }
}
