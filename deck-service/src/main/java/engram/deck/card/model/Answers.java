package engram.deck.card.model;

import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is a right answer to a card, besides its back as a whole.
 *
 * @param accepted further right answers, at most 20, each of at most 500 characters
 * @param list which lines of the back are asked, if these are a list; null if they are none
 */
public record Answers(List<String> accepted, @Nullable Lines list) {
    /** Only the back is right. */
    public static final Answers BACK_ALONE = new Answers(List.of(), null);

    public static final int MOST = 20;
    public static final int LONGEST = 500;

    /** What of a list is asked, in any order. */
    public enum Lines {
        ANY,
        ALL
    }

    /** The same as people write it; null or blank stands for nothing. */
    public record Written(@Nullable List<@Nullable String> accepted, @Nullable String list) {
        public static final Written NOTHING = new Written(null, null);

        /** Checks and tidies: answers without outer spaces, each once whatever its case. */
        Outcome<Answers> read() {
            var faults = new ArrayList<Fault>();
            var given = accepted == null ? List.<@Nullable String>of() : accepted;
            if (given.size() > MOST)
                return Outcome.broken("accepted", "must be at most " + MOST + " answers");
            for (var i = 0; i < given.size(); i++) {
                var rule = brokenRule(given.get(i));
                if (rule != null) faults.add(new Fault("accepted[" + i + "]", rule));
            }
            var answers = new Answers(tidy(given), lines(faults));
            return faults.isEmpty() ? new Outcome.Done<>(answers) : new Outcome.Broken<>(faults);
        }

        private @Nullable Lines lines(List<Fault> faults) {
            if (list == null || list.isBlank()) return null;
            for (var each : Lines.values()) if (each.name().equals(list)) return each;
            faults.add(new Fault("list", "must be ANY or ALL"));
            return null;
        }
    }

    /** As it would be written. */
    public Written written() {
        return new Written(List.copyOf(accepted), list == null ? null : list.name());
    }

    private static @Nullable String brokenRule(@Nullable String answer) {
        if (answer == null || Text.isBlank(answer)) return "must not be blank";
        return Text.brokenRule(answer.strip(), LONGEST).orElse(null);
    }

    private static List<String> tidy(List<@Nullable String> answers) {
        var seen = new HashSet<String>();
        return answers.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(String::strip)
                .filter(answer -> seen.add(Text.folded(answer)))
                .toList();
    }
}
