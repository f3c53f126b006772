package engram.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the table of verdicts, {@code grading/written-answers.txt}, which says how to read it.
 */
record WrittenCase(
        int line,
        String verdict,
        String language,
        String expected,
        String given,
        List<String> rules) {
    static Stream<WrittenCase> all() {
        try (var table = WrittenCase.class.getResourceAsStream("/grading/written-answers.txt")) {
            var lines = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
                    .filter(index -> lines.get(index).matches("(right|slip|wrong) .*"))
                    .map(index -> of(index + 1, lines.get(index)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static WrittenCase of(int line, String text) {
        var columns = Arrays.stream(text.split(" \\| ", -1)).map(WrittenCase::cell).toList();
        return new WrittenCase(
                line,
                columns.get(0).strip(),
                columns.get(1).strip(),
                columns.get(2),
                columns.get(3),
                columns.subList(4, columns.size()));
    }

    private static String cell(String column) {
        return column.strip().equals(".") ? "" : column.replace('⏎', '\n');
    }

    List<ExpectedAnswer> answers() {
        var answers = new ArrayList<>(List.of(answer(expected, startingWith("+"))));
        for (var other : startingWith("&")) answers.add(answer(other, List.of()));
        return answers;
    }

    private ExpectedAnswer answer(String text, List<String> accepted) {
        return new ExpectedAnswer(text, accepted, list(), language, has("spelling"));
    }

    private Optional<ListRule> list() {
        if (has("any")) return Optional.of(ListRule.ANY);
        return has("all") ? Optional.of(ListRule.ALL) : Optional.empty();
    }

    private boolean has(String rule) {
        return rules.stream().anyMatch(each -> each.strip().equals(rule));
    }

    private List<String> startingWith(String sign) {
        return rules.stream()
                .filter(rule -> rule.startsWith(sign))
                .map(rule -> rule.substring(1))
                .toList();
    }

    @Override
    public String toString() {
        return "line %d: %s for %s is %s".formatted(line, given, expected, verdict);
    }
}
