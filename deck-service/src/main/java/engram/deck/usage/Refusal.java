package engram.deck.usage;

import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Measure;
import engram.deck.usage.model.Scope;
import java.util.Arrays;
import java.util.Locale;

/**
 * Why there is no room, for the person who wanted it: which limit, how much of it is used, and what
 * to do.
 *
 * @param used by now
 * @param wanted on top of it
 */
record Refusal(Scope scope, Amount used, Amount wanted, Amount most) {

    String sentence() {
        var measure = reached();
        return "%s at most %s and has %s; %s more would not fit. %s"
                .formatted(
                        subject(),
                        told(measure, measure.of(most)),
                        told(measure, measure.of(used)),
                        told(measure, measure.of(wanted)),
                        advice(measure));
    }

    /** What of it is too much; the last of all if it has become less in the meantime. */
    private Measure reached() {
        return Arrays.stream(Measure.values())
                .filter(each -> each.of(wanted) > 0)
                .filter(each -> each.of(used) > each.of(most) - each.of(wanted))
                .findFirst()
                .orElse(Measure.KEPT_BYTES);
    }

    private String subject() {
        return switch (scope) {
            case DECK -> "A deck holds";
            case PERSON -> "A person keeps";
            case SCHOOL -> "The school keeps";
        };
    }

    private String advice(Measure measure) {
        var deleted = measure != Measure.CARDS && measure != Measure.BYTES;
        var later =
                deleted
                        ? " What is deleted counts until it can no longer be restored, for 30 days."
                        : "";
        return switch (scope) {
            case DECK -> "Delete cards that are not needed, or begin another deck." + later;
            case PERSON -> "Delete decks that are not needed." + later;
            case SCHOOL -> "Whoever runs Engram for the school can give it more room." + later;
        };
    }

    private static String told(Measure measure, long value) {
        return switch (measure) {
            case DECKS -> String.format(Locale.ROOT, "%,d decks", value);
            case CARDS, KEPT -> String.format(Locale.ROOT, "%,d cards", value);
            case BYTES, KEPT_BYTES -> String.format(Locale.ROOT, "%.1f MB of text", value / 1e6);
        };
    }
}
