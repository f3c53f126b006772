package engram.fsrs.optimizer;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the items of a log into batches. */
final class Batches {
    /** Longer histories are not trained on: they cost much and say little. */
    private static final int LONGEST_HISTORY = 256;

    private final Items items;
    private final int batchSize;

    /** Places in {@link #items} of those to train on, in order of time. */
    private final int[] trained;

    private final Forest forest;

    private Batches(Items items, int batchSize) {
        this.items = items;
        this.batchSize = batchSize;
        trained =
                IntStream.range(0, items.count())
                        .filter(i -> items.length(i) <= LONGEST_HISTORY)
                        .toArray();
        forest = new Forest(items.log(), items.tree());
    }

    static Forest of(Items items, FitOptions options) {
        var batches = new Batches(items, options.batchSize());
        switch (options.batching()) {
            case PREFIXES -> batches.prefixes();
            case CARDS -> batches.cards(null);
            case MIXED_CARDS -> batches.cards(new SplittableRandom(options.seed()));
        }
        if (batches.forest.waiting() > 0) {
            batches.forest.end();
        }
        return batches.forest;
    }

    private void prefixes() {
        for (int item : sorted(trained, items::length, LONGEST_HISTORY + 1)) {
            add(item);
            if (forest.waiting() == batchSize) {
                forest.end();
            }
        }
    }

    /** Whole cards, shortest history first, or in random order. */
    private void cards(@Nullable SplittableRandom random) {
        var log = items.log();
        int cards = log.cards();
        var byCard = sorted(trained, i -> log.card[items.last()[i]], cards);
        var end = new int[cards];
        for (int i = 0; i < byCard.length; i++) {
            end[log.card[items.last()[byCard[i]]]] = i + 1;
        }
        var studied = IntStream.range(0, cards).filter(c -> end[c] > 0).toArray();
        if (random == null) {
            studied = sorted(studied, c -> items.length(byCard[end[c] - 1]), LONGEST_HISTORY + 1);
        } else {
            shuffle(studied, random);
        }
        for (int card : studied) {
            int from = end[card] - 1;
            while (from > 0 && log.card[items.last()[byCard[from - 1]]] == card) {
                from--;
            }
            if (forest.waiting() > 0 && forest.waiting() + end[card] - from > batchSize) {
                forest.end();
            }
            for (int i = from; i < end[card]; i++) {
                add(byCard[i]);
            }
        }
    }

    private void add(int item) {
        forest.add(items.last()[item], recency(item, items.count()));
    }

    /** How much an item counts: the newest four times as much as the oldest. */
    static double recency(int item, int count) {
        double age = count < 2 ? 1 : (double) item / (count - 1);
        return 0.25 + 0.75 * age * age * age;
    }

    static void shuffle(int[] numbers, SplittableRandom random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = swapped;
        }
    }

    private static int[] sorted(int[] numbers, IntUnaryOperator key, int keys) {
        return CountingSort.sorted(numbers, numbers.length, key, keys);
    }
}
