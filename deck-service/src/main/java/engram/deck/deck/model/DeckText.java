package engram.deck.deck.model;

import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Tags;
import engram.deck.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner writes about a deck: a title of at most 200 characters, tags, how to mark. */
public record DeckText(String title, List<String> tags, Marking marking) {
    /** The most characters of a title, in Unicode code points. */
    public static final int LONGEST_TITLE = 200;

    /** Of which nothing is said about marking. */
    public DeckText(String title, List<String> tags) {
        this(title, tags, Marking.UNSAID);
    }

    /**
     * The text of a copy.
     *
     * @param newTitle null: says that it is one, cut to the limit
     */
    public Outcome<DeckText> copy(@Nullable String newTitle) {
        return of(
                newTitle == null ? cut("Copy of " + title) : newTitle,
                List.copyOf(tags),
                marking.written());
    }

    private static String cut(String text) {
        var most = Math.min(LONGEST_TITLE, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Checks and tidies; a missing list of tags is an empty one. */
    public static Outcome<DeckText> of(
            @Nullable String title,
            @Nullable List<@Nullable String> tags,
            Marking.Written written) {
        var faults = new ArrayList<Fault>();
        if (title == null || Text.isBlank(title))
            faults.add(new Fault("title", "must not be blank"));
        else
            Text.brokenRule(title, LONGEST_TITLE)
                    .ifPresent(rule -> faults.add(new Fault("title", rule)));
        faults.addAll(Tags.faults(tags));
        var marking = written.read();
        faults.addAll(marking.faults());
        if (title == null || !faults.isEmpty()) return new Outcome.Broken<>(faults);
        return marking.map(read -> new DeckText(title.strip(), Tags.tidy(tags), read));
    }
}
