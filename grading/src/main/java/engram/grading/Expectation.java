package engram.grading;

import engram.grading.reading.Cleaning;
import engram.grading.reading.Lines;
import engram.grading.reading.Literals;
import engram.grading.reading.Reader;
import engram.grading.reading.Span;
import engram.grading.reading.Text;
import java.util.ArrayList;
import java.util.List;

/** One card's answer, read and ready to be held against what a learner typed. */
final class Expectation {
    private final ExpectedAnswer answer;
    private final Reader reader;
    private final String given;
    private final Slips slips;

    /** What was typed, with those formulas only that are marked as such. */
    private final Text asTyped;

    Expectation(ExpectedAnswer answer, String given, Slips slips) {
        this.answer = answer;
        this.given = given;
        this.slips = slips;
        reader = new Reader(answer.language(), answer.spellingCounts());
        asTyped = reader.read(Lines.joined(given));
    }

    /** All ways to compare, those that a learner most likely meant first. */
    List<Candidate> candidates() {
        var lines = Lines.of(answer.text());
        var candidates = new ArrayList<Candidate>();
        if (lines.size() > 1 && answer.list().isPresent())
            candidates.addAll(listed(answer.list().get(), lines));
        else candidates.add(whole(lines));
        for (var accepted : answer.accepted()) candidates.add(whole(Lines.of(accepted)));
        return candidates;
    }

    /** Who types a list in one line is told from who answers line by line. */
    private List<Candidate> listed(ListRule rule, List<String> lines) {
        var candidates = new ArrayList<Candidate>();
        var literals = literals(String.join("\n", lines));
        var expected = lines.stream().map(reader::read).toList();
        var typed = typed(literals);
        var items = items(expected, Literals.NONE);
        if (items.match() == Match.NO && !literals.isEmpty()) items = items(expected, literals);
        switch (rule) {
            case ANY -> {
                for (var line : expected) candidates.add(candidate(typed, line));
                candidates.add(items.answerAny());
            }
            case ALL -> candidates.add(items.answerAll());
        }
        if (Lines.of(given).size() == 1) candidates.add(whole(lines));
        return candidates;
    }

    private ListItems items(List<Text> expected, Literals literals) {
        return new ListItems(
                ListItems.split(given).stream().map(item -> read(item, literals)).toList(),
                expected,
                answer.spellingCounts(),
                slips);
    }

    /** What was typed is first read as it stands, then for formulas that lack their dollars. */
    private Candidate whole(List<String> lines) {
        var expected = String.join("\n", lines);
        var text = reader.read(expected);
        var asItStands = candidate(asTyped, text);
        var literals = literals(expected);
        return asItStands.match() == Match.NO && !literals.isEmpty()
                ? candidate(typed(literals), text)
                : asItStands;
    }

    private Text typed(Literals literals) {
        return literals.isEmpty() ? asTyped : read(Lines.joined(given), literals);
    }

    private Candidate candidate(Text typed, Text expected) {
        return new Candidate(
                typed, expected, Match.of(typed, expected, answer.spellingCounts(), slips));
    }

    private static Literals literals(String expected) {
        return Literals.of(Span.of(Cleaning.visible(expected)));
    }

    private Text read(String text, Literals literals) {
        return reader.read(literals.spans(Cleaning.visible(text)));
    }
}
