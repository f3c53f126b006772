package engram.grading.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** All that one side of a deck has to offer as answers, sorted by kind and length. */
final class Options {
    /**
     * Choosing among so many times what is needed keeps one card's options from always being the
     * same.
     */
    private static final int CHOICE = 3;

    private final Map<Form, List<Option>> byForm = new EnumMap<>(Form.class);

    /** The normal forms of the answers to each prompt. */
    private final Map<String, Set<String>> answers = new HashMap<>();

    Options(Collection<AskedCard> deck, Side answer) {
        Map<String, Option> distinct = new TreeMap<>();
        for (var card : deck) {
            var option = Option.of(card.side(answer), Shape.normal(card.side(answer)));
            answers.computeIfAbsent(Shape.normal(card.side(answer.other())), _ -> new HashSet<>())
                    .addAll(Answers.of(card, answer, option.normal()));
            if (!option.normal().isEmpty())
                distinct.merge(
                        option.normal(),
                        option,
                        (one, other) -> Option.BY_LENGTH.compare(one, other) <= 0 ? one : other);
        }
        for (var option : distinct.values())
            byForm.computeIfAbsent(option.form(), _ -> new ArrayList<>()).add(option);
        byForm.values().forEach(options -> options.sort(Option.BY_LENGTH));
    }

    /** Wrong answers to a card, of its answer's kind as long as there are some. */
    List<String> wrong(AskedCard card, Side answer, int most, Random random) {
        var right = Option.of(card.side(answer), Shape.normal(card.side(answer)));
        var taken = Answers.of(card, answer, right.normal());
        taken.addAll(answers.getOrDefault(Shape.normal(card.side(answer.other())), Set.of()));
        int longer = random.nextInt(most + 1);
        var chosen = new ArrayList<Option>();
        for (var form : nearest(right.form())) {
            int missing = most - chosen.size();
            if (missing == 0) break;
            chosen.addAll(
                    new Neighbours(byForm.getOrDefault(form, List.of()), right, taken)
                            .choose(missing, Math.min(missing, longer), CHOICE, random));
            longer = Math.max(0, longer - count(chosen, right));
        }
        Collections.shuffle(chosen, random);
        return chosen.stream().map(Option::text).toList();
    }

    private static int count(List<Option> chosen, Option right) {
        return (int) chosen.stream().filter(option -> option.length() > right.length()).count();
    }

    private static List<Form> nearest(Form form) {
        var forms = new ArrayList<>(List.of(Form.values()));
        forms.sort(Comparator.comparingInt(form::distanceTo));
        return forms;
    }
}
