package engram.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a made-up learner answers: right where they know the card, else something wrong. */
final class DemoAnswers {
    private final Map<String, String> otherSide = new HashMap<>();
    private final Map<String, String> cardOf = new HashMap<>();
    private final Predicate<String> knows;
    private final Random chance;

    /**
     * @param knows whether they know the card of this id when they are asked
     */
    DemoAnswers(List<JsonNode> cards, Predicate<String> knows, Random chance) {
        for (var card : cards) {
            otherSide.put(card.get("front").asText(), card.get("back").asText());
            otherSide.put(card.get("back").asText(), card.get("front").asText());
            cardOf.put(card.get("front").asText(), card.get("id").asText());
            cardOf.put(card.get("back").asText(), card.get("id").asText());
        }
        this.knows = knows;
        this.chance = chance;
    }

    private boolean knows(String text) {
        var card = cardOf.get(text);
        return card != null && knows.test(card);
    }

    private boolean knows(JsonNode question) {
        return knows(question.get("prompt").asText());
    }

    private String expected(JsonNode question) {
        return otherSide.getOrDefault(question.get("prompt").asText(), "");
    }

    private Map<String, Object> body(JsonNode question) {
        var body = new HashMap<String, Object>();
        body.put("question", question.get("id").asText());
        body.put("responseMs", 2000 + chance.nextInt(14_000));
        return body;
    }

    /** The first step of a self-check. */
    Map<String, Object> reveal(JsonNode question) {
        var body = body(question);
        body.put("reveal", true);
        return body;
    }

    /** An answer in Learn; of a self-check, the second step. */
    Map<String, Object> to(JsonNode question) {
        if (!question.get("kind").asText().equals("SELF_CHECK")) return written(question);
        var body = body(question);
        body.putAll(
                ticks(
                        (int) expected(question).lines().filter(line -> !line.isBlank()).count(),
                        knows(question)));
        return body;
    }

    /** An answer in a Test. */
    Map<String, Object> written(JsonNode question) {
        var body = body(question);
        if (question.get("kind").asText().equals("MATCHING")) {
            body.put("pairs", matched(question.get("pairs")));
            return body;
        }
        var knows = knows(question);
        var expected = expected(question);
        switch (question.get("kind").asText()) {
            case "CHOICE" -> body.put("choice", option(question.get("options"), expected, knows));
            case "TRUE_FALSE" ->
                    body.put("truth", question.get("statement").asText().equals(expected) == knows);
            default -> {
                if (knows) body.put("text", expected);
                else if (chance.nextBoolean()) body.put("dontKnow", true);
                else body.put("text", "something else");
            }
        }
        return body;
    }

    private String option(JsonNode options, String expected, boolean knows) {
        var fitting =
                options.valueStream()
                        .filter(each -> each.get("text").asText().equals(expected) == knows)
                        .map(each -> each.get("id").asText())
                        .toList();
        return fitting.isEmpty() ? options.get(0).get("id").asText() : fitting.getFirst();
    }

    private List<Map<String, String>> matched(JsonNode pairs) {
        var answers = new HashMap<String, String>();
        for (var each : pairs.get("answers"))
            answers.put(each.get("text").asText(), each.get("id").asText());
        var matched = new ArrayList<Map<String, String>>();
        for (var prompt : pairs.get("prompts")) {
            var right = answers.get(otherSide.getOrDefault(prompt.get("text").asText(), ""));
            if (right != null && knows(prompt.get("text").asText()))
                matched.add(Map.of("prompt", prompt.get("id").asText(), "answer", right));
        }
        return matched;
    }

    /**
     * What is ticked of an answer of so many lines, and the rating that goes with it: all, or as
     * much as comes to mind of what is not known.
     */
    Map<String, Object> ticks(int lines, boolean knows) {
        var ticks =
                IntStream.range(0, lines).mapToObj(_ -> knows || chance.nextInt(3) == 0).toList();
        var right = ticks.stream().filter(tick -> tick).count();
        return Map.of("ticks", ticks, "rating", right == lines ? 3 : 2 * right >= lines ? 2 : 1);
    }

    /**
     * The pairs of tiles chosen one after the other, a wrong one here and there, until all match.
     */
    List<List<String>> pairs(JsonNode tiles) {
        var byText = new HashMap<String, String>();
        var texts = new HashMap<String, String>();
        for (var tile : tiles) {
            byText.put(tile.get("text").asText(), tile.get("id").asText());
            texts.put(tile.get("id").asText(), tile.get("text").asText());
        }
        var right = new ArrayList<List<String>>();
        byText.forEach((text, id) -> {
            var other = byText.get(otherSide.getOrDefault(text, ""));
            if (other != null && id.compareTo(other) < 0) right.add(List.of(id, other));
        });
        right.sort((one, other) -> one.getFirst().compareTo(other.getFirst()));
        Collections.shuffle(right, chance);
        var chosen = new ArrayList<List<String>>();
        for (var n = 0; n < right.size(); n++) {
            if (n + 1 < right.size() && !knows(texts.getOrDefault(right.get(n).getFirst(), "")))
                chosen.add(List.of(right.get(n).getFirst(), right.get(n + 1).getLast()));
            chosen.add(right.get(n));
        }
        return chosen;
    }
}
