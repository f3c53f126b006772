package engram.grading.asking;

import engram.grading.ListRule;
import java.util.List;
import java.util.Optional;

/**
 * A card as questions see it.
 *
 * @param front in Markdown with $LaTeX$, as is the back
 * @param accepted further answers that are as right as the back
 * @param list what is asked of the back's lines, if they are a list
 */
public record AskedCard(
        String id,
        String front,
        String back,
        List<String> tags,
        List<String> accepted,
        Optional<ListRule> list) {
    public AskedCard {
        tags = List.copyOf(tags);
        accepted = List.copyOf(accepted);
    }

    public String side(Side side) {
        return switch (side) {
            case FRONT -> front;
            case BACK -> back;
        };
    }
}
