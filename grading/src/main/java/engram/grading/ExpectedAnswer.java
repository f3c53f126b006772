package engram.grading;

import java.util.List;
import java.util.Optional;

/**
 * What a written answer is held against.
 *
 * @param text a card's side, in Markdown with $LaTeX$
 * @param accepted further answers that are as right as the text
 * @param list what is asked of the text's lines, if they are a list
 * @param language of the text, BCP 47, or "" if nobody said
 * @param spellingCounts whether accents and every letter count; case never does
 */
public record ExpectedAnswer(
        String text,
        List<String> accepted,
        Optional<ListRule> list,
        String language,
        boolean spellingCounts) {
    public ExpectedAnswer {
        accepted = List.copyOf(accepted);
    }
}
