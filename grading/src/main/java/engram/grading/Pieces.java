package engram.grading;

import engram.grading.Written.Kind;
import engram.grading.Written.Piece;
import engram.grading.reading.Text;
import engram.grading.reading.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers pairs of tokens into the words that a learner sees. */
final class Pieces {
    private final Text given;
    private final Text expected;
    private final List<Block> blocks = new ArrayList<>();

    /** Tokens that are shown as one. */
    private record Block(List<Token> mine, List<Token> theirs) {}

    Pieces(Text given, Text expected) {
        this.given = given;
        this.expected = expected;
    }

    /** The first with the first, and so on; what is left over is missing or too much. */
    void addPairs(List<Token> ofGiven, List<Token> ofExpected) {
        for (int i = 0; i < Math.max(ofGiven.size(), ofExpected.size()); i++) {
            var given =
                    ofGiven.subList(Math.min(i, ofGiven.size()), Math.min(i + 1, ofGiven.size()));
            var expected =
                    ofExpected.subList(
                            Math.min(i, ofExpected.size()), Math.min(i + 1, ofExpected.size()));
            addBlock(given, expected);
        }
    }

    /** What cannot be parted; it goes with all that is in the same words. */
    void addBlock(List<Token> ofGiven, List<Token> ofExpected) {
        if (ofGiven.isEmpty() && ofExpected.isEmpty()) return;
        var block = new Block(new ArrayList<>(), new ArrayList<>());
        int from = Math.min(start(ofGiven, Block::mine), start(ofExpected, Block::theirs));
        for (var before : blocks.subList(from, blocks.size())) {
            block.mine.addAll(before.mine);
            block.theirs.addAll(before.theirs);
        }
        block.mine.addAll(ofGiven);
        block.theirs.addAll(ofExpected);
        blocks.subList(from, blocks.size()).clear();
        blocks.add(block);
    }

    /** The first block that shares a word with these tokens. */
    private int start(List<Token> next, Function<Block, List<Token>> side) {
        if (next.isEmpty()) return blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            var tokens = side.apply(blocks.get(i));
            if (tokens.isEmpty()) continue;
            return tokens.getLast().word() == next.getFirst().word() ? i : blocks.size();
        }
        return blocks.size();
    }

    private static Kind kind(Block block) {
        if (keys(block.mine).equals(keys(block.theirs))) return Kind.SAME;
        if (block.mine.isEmpty()) return Kind.MISSING;
        return block.theirs.isEmpty() ? Kind.EXTRA : Kind.CHANGED;
    }

    /** Without the articles, which may differ. */
    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.optional()).map(Token::key).toList();
    }

    static String spelled(List<Token> tokens) {
        return tokens.stream().map(Token::key).collect(Collectors.joining());
    }

    private static String words(Text text, List<Token> tokens) {
        return tokens.stream()
                .map(Token::word)
                .distinct()
                .map(text.words()::get)
                .collect(Collectors.joining(" "));
    }

    List<Piece> all() {
        return blocks.stream()
                .map(block ->
                        new Piece(
                                kind(block),
                                words(given, block.mine),
                                words(expected, block.theirs)))
                .toList();
    }
}
