package engram.deck.deck.model;

import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How typed answers to a deck's cards are marked.
 *
 * @param frontLang the language of the fronts, a BCP 47 tag in its canonical form; null if unknown
 * @param backLang likewise of the backs
 * @param spelling null: it counts if the two languages are known and differ
 */
public record Marking(
        @Nullable String frontLang, @Nullable String backLang, @Nullable Spelling spelling) {
    /** Nothing is said: what it asks of answers follows from them alone. */
    public static final Marking UNSAID = new Marking(null, null, null);

    /** The most characters of a language tag; RFC 5646 4.4.1 needs no more. */
    private static final int LONGEST_TAG = 35;

    /** A language, its script and its region, as a pattern: what most tags are made of. */
    public static final String TAG = "([A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?)?";

    /** Whether a slip of the pen makes an answer wrong. */
    public enum Spelling {
        COUNTS,
        IGNORED
    }

    /** The same as people write it; null or blank stands for nothing. */
    public record Written(
            @Nullable String frontLang, @Nullable String backLang, @Nullable String spelling) {
        public static final Written NOTHING = new Written(null, null, null);

        /** Checks and tidies. */
        Outcome<Marking> read() {
            var faults = new ArrayList<Fault>();
            var marking =
                    new Marking(
                            language("frontLang", frontLang, faults),
                            language("backLang", backLang, faults),
                            spelling(faults));
            return faults.isEmpty() ? new Outcome.Done<>(marking) : new Outcome.Broken<>(faults);
        }

        private @Nullable Spelling spelling(List<Fault> faults) {
            if (spelling == null || spelling.isBlank()) return null;
            for (var each : Spelling.values()) if (each.name().equals(spelling)) return each;
            faults.add(new Fault("spelling", "must be COUNTS or IGNORED"));
            return null;
        }
    }

    /** As it would be written. */
    public Written written() {
        return new Written(frontLang, backLang, spelling == null ? null : spelling.name());
    }

    private static @Nullable String language(
            String field, @Nullable String tag, List<Fault> faults) {
        if (tag == null || tag.isBlank()) return null;
        var canonical = tag.strip().length() > LONGEST_TAG ? "" : canonical(tag.strip());
        if (!canonical.isEmpty()) return canonical;
        faults.add(new Fault(field, "must be a language tag such as fr or pt-BR"));
        return null;
    }

    /** The tag's canonical form; empty if it names no language. */
    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            return "";
        }
    }
}
