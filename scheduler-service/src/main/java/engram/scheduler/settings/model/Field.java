package engram.scheduler.settings.model;

import engram.scheduler.settings.model.QueueSettings.NewOrder;
import engram.scheduler.settings.model.QueueSettings.NewPlace;
import engram.scheduler.settings.model.QueueSettings.ReviewOrder;
import java.util.List;
import java.util.Optional;

/** What can be chosen, within which limits, and what holds where nobody chose. */
public enum Field {
    DESIRED_RETENTION("desiredRetention", 0.9, new Rule.Decimal(0.70, 0.99)),
    LEARNING_STEPS("learningSteps", List.of(60, 600), new Rule.Delays(10, 2_592_000)),
    RELEARNING_STEPS("relearningSteps", List.of(600), new Rule.Delays(10, 2_592_000)),
    NEW_PER_DAY("newPerDay", 30, new Rule.Whole(0, 9_999)),
    REVIEWS_PER_DAY("reviewsPerDay", 200, new Rule.Whole(0, 9_999)),
    MAXIMUM_INTERVAL_DAYS("maximumIntervalDays", 36_500, new Rule.Whole(1, 36_500)),
    ROLLOVER_HOUR("rolloverHour", 4, new Rule.Whole(0, 23)),
    ZONE("zone", Rule.Zone.OF_EACH_ANSWER, new Rule.Zone()),
    FUZZ("fuzz", false, new Rule.Flag()),
    BURY_SIBLINGS("burySiblings", false, new Rule.Flag()),
    LEECH_LAPSES("leechLapses", 8, new Rule.Whole(0, 100)),
    LEECH_SUSPENDS("leechSuspends", false, new Rule.Flag()),
    REVIEW_ORDER("reviewOrder", "RECALL", Rule.Word.of(ReviewOrder.class)),
    NEW_ORDER("newOrder", "DECK", Rule.Word.of(NewOrder.class)),
    NEW_PLACE("newPlace", "LAST", Rule.Word.of(NewPlace.class)),
    LATE_AFTER_DAYS("lateAfterDays", 7, new Rule.Whole(1, 365));

    private final String word;
    private final Object standard;
    private final Rule rule;

    Field(String word, Object standard, Rule rule) {
        this.word = word;
        this.standard = standard;
        this.rule = rule;
    }

    /** As it stands in JSON and in documents. */
    public String word() {
        return word;
    }

    /** What holds where nobody chose. */
    public Object standard() {
        return standard;
    }

    /** Whether it is the school's alone to choose: what teachers are told follows from it. */
    public boolean ofSchool() {
        return this == LATE_AFTER_DAYS;
    }

    Rule rule() {
        return rule;
    }

    static Optional<Field> of(String word) {
        for (var field : values()) {
            if (field.word.equals(word)) return Optional.of(field);
        }
        return Optional.empty();
    }
}
