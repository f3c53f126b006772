package engram.deck.card.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.deck.text.model.Markup;
import engram.deck.text.model.Tags;
import engram.deck.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a card, in Markdown with {@code $LaTeX$}, kept exactly as it came.
 *
 * @param front the question; something can be seen of it
 * @param back the answer; blank while there is none
 */
public record CardText(String front, String back, List<String> tags, Answers answers) {
    /** The most characters of a side, in Unicode code points. */
    public static final int LONGEST_SIDE = 20_000;

    /** To which only the back is a right answer. */
    public CardText(String front, String back, List<String> tags) {
        this(front, back, tags, Answers.BACK_ALONE);
    }

    /** Checks and tidies; a missing back is an empty one, missing tags are none. */
    public static Outcome<CardText> of(
            @Nullable String front,
            @Nullable String back,
            @Nullable List<@Nullable String> tags,
            Answers.Written written) {
        var faults = new ArrayList<Fault>();
        if (front == null || Text.isBlank(front))
            faults.add(new Fault("front", "must not be blank"));
        else check("front", front, faults);
        var answer = back == null ? "" : back;
        check("back", answer, faults);
        faults.addAll(Tags.faults(tags));
        var answers = written.read();
        faults.addAll(answers.faults());
        if (front == null || !faults.isEmpty()) return new Outcome.Broken<>(faults);
        return answers.map(read -> new CardText(front, answer, Tags.tidy(tags), read));
    }

    /** Whether there is no answer yet. An image alone is one. */
    public boolean draft() {
        return Text.isBlank(back);
    }

    /** The bytes of all that is written on it, in UTF-8. */
    public long bytes() {
        return bytes(front) + bytes(back) + bytes(tags) + bytes(answers.accepted());
    }

    private static long bytes(List<String> texts) {
        return texts.stream().mapToLong(CardText::bytes).sum();
    }

    private static long bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static void check(String field, String side, List<Fault> faults) {
        Text.brokenRule(side, LONGEST_SIDE)
                .or(() -> Markup.brokenRule(side))
                .ifPresent(rule -> faults.add(new Fault(field, rule)));
    }
}
