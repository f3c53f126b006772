package engram.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who has the deck before them, and answers questions about it right or wrong at will. */
final class Student {
    private final Map<String, String> otherSide = new HashMap<>();

    Student(Api caller, String deck) {
        for (var card : caller.get("/api/decks/" + deck + "/cards").ok().get("items")) {
            if (card.get("back").asText().isBlank()) continue;
            otherSide.put(card.get("front").asText(), card.get("back").asText());
            otherSide.put(card.get("back").asText(), card.get("front").asText());
        }
    }

    String expected(JsonNode question) {
        return otherSide.get(question.get("prompt").asText());
    }

    /** The first step of a self-check in Learn: the answer is to be shown. */
    static Map<String, Object> reveal(JsonNode question) {
        return Map.of("question", question.get("id").asText(), "reveal", true);
    }

    /** The answer to a question; of a self-check in Learn, its second step. */
    Map<String, Object> answer(JsonNode question, boolean right) {
        var body = new HashMap<String, Object>();
        body.put("question", question.get("id").asText());
        body.put("responseMs", 1500);
        switch (question.get("kind").asText()) {
            case "CHOICE" -> body.put("choice", option(question, right));
            case "TRUE_FALSE" ->
                    body.put(
                            "truth",
                            question.get("statement").asText().equals(expected(question)) == right);
            case "MATCHING" -> body.put("pairs", pairs(question.get("pairs"), right));
            case "SELF_CHECK" -> {
                body.put("ticks", ticks(expected(question), right));
                body.put("rating", right ? 3 : 1);
            }
            default -> body.put("text", right ? expected(question) : "not that at all");
        }
        return body;
    }

    private String option(JsonNode question, boolean right) {
        return question.get("options")
                .valueStream()
                .filter(each -> each.get("text").asText().equals(expected(question)) == right)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such option: " + question))
                .get("id")
                .asText();
    }

    static List<Boolean> ticks(String expected, boolean right) {
        return expected.lines().filter(line -> !line.isBlank()).map(_ -> right).toList();
    }

    /** All pairs right, or all of them shifted by one. */
    private List<Map<String, String>> pairs(JsonNode pairs, boolean right) {
        var answers = pairs.get("answers");
        var chosen = new ArrayList<Map<String, String>>();
        for (var prompt : pairs.get("prompts")) {
            var expected = otherSide.get(prompt.get("text").asText());
            for (var n = 0; n < answers.size(); n++) {
                if (!answers.get(n).get("text").asText().equals(expected)) continue;
                var answer = answers.get(right ? n : (n + 1) % answers.size());
                chosen.add(
                        Map.of(
                                "prompt",
                                prompt.get("id").asText(),
                                "answer",
                                answer.get("id").asText()));
            }
        }
        return chosen;
    }

    /** The tiles of a Matching round, two by two as they belong together. */
    List<List<String>> pairsOf(JsonNode tiles) {
        var byText = new HashMap<String, String>();
        for (var tile : tiles) byText.put(tile.get("text").asText(), tile.get("id").asText());
        var pairs = new ArrayList<List<String>>();
        byText.forEach((text, id) -> {
            var other = byText.get(otherSide.getOrDefault(text, ""));
            if (other != null && id.compareTo(other) < 0) pairs.add(List.of(id, other));
        });
        return pairs;
    }
}
