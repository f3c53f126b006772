package engram.deck.text.model;

import engram.deck.outcome.model.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words that decks and cards are found by: at most 20, each of at most 50 characters on one line
 * and without a comma, which separates them in files.
 */
public final class Tags {
    public static final int MOST = 20;
    public static final int LONGEST = 50;

    private static final String INNER = "[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029,]*";

    /** What a tag is made of, as a pattern for the API's description. */
    public static final String PATTERN = INNER + "[^" + Text.INVISIBLE + ",]" + INNER;

    private Tags() {}

    /** The tags without outer spaces, each once; the case of the first counts. */
    public static List<String> tidy(@Nullable List<@Nullable String> tags) {
        if (tags == null) return List.of();
        var seen = new HashSet<String>();
        return tags.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(String::strip)
                .filter(tag -> seen.add(Text.folded(tag)))
                .toList();
    }

    /** Whether one of the tags is this one, whatever its case and outer spaces. */
    public static boolean contain(List<String> tags, String tag) {
        var wanted = Text.folded(tag.strip());
        return tags.stream().anyMatch(each -> Text.folded(each).equals(wanted));
    }

    /** The rules that the tags break, as faults of the field {@code tags}. */
    public static List<Fault> faults(@Nullable List<@Nullable String> tags) {
        if (tags == null) return List.of();
        if (tags.size() > MOST)
            return List.of(new Fault("tags", "must be at most " + MOST + " tags"));
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < tags.size(); i++) {
            var rule = brokenRule(tags.get(i));
            if (rule != null) faults.add(new Fault("tags[" + i + "]", rule));
        }
        return faults;
    }

    private static @Nullable String brokenRule(@Nullable String tag) {
        if (tag == null || Text.isBlank(tag)) return "must not be blank";
        if (tag.indexOf(',') >= 0) return "must not contain a comma";
        if (tag.codePoints().anyMatch(Tags::breaksLine)) return "must be on one line";
        return Text.brokenRule(tag.strip(), LONGEST).orElse(null);
    }

    private static boolean breaksLine(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }
}
