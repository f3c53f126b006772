package engram.embedded.store.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text that every match of a regular expression starts with. */
final class Prefix {
    /** {@code ^} and plain characters, or {@code ^\Q...\E}; the last must not be made optional. */
    private static final Pattern ANCHORED =
            Pattern.compile(
                    "\\^(?:\\\\Q(?<quoted>.*?)\\\\E(?![*?{])|(?<plain>[\\w:/ -]+)(?![*?{|\\w:/ -])).*");

    private Prefix() {}

    static Optional<Demand> of(BsonRegularExpression expression) {
        var options = expression.getOptions();
        if ((options != null && !options.isEmpty()) || expression.getPattern().contains("|")) {
            return Optional.empty();
        }
        var matcher = ANCHORED.matcher(expression.getPattern());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var text =
                matcher.group("quoted") != null ? matcher.group("quoted") : matcher.group("plain");
        return text.isEmpty() ? Optional.empty() : Optional.of(new Demand.StartsWith(text));
    }
}
