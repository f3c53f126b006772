package engram.grading.reading;

import java.util.List;

/** A stretch of a side's Markdown. */
public sealed interface Span {
    record Plain(String text) implements Span {}

    /** What stands between dollars, as its LaTeX. */
    record Formula(String source) implements Span {}

    /** What stands between backticks. */
    record Code(String source) implements Span {}

    static List<Span> of(String text) {
        return new SpanScan(text).spans();
    }
}
