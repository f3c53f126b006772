package engram.fsrs.optimizer;

import java.util.function.IntUnaryOperator;

/** Sorts numbers by small keys, stably, in a time proportional to both. */
final class CountingSort {
    private CountingSort() {}

    /** The first {@code size} numbers, by keys from 0 to {@code keys} - 1. */
    static int[] sorted(int[] numbers, int size, IntUnaryOperator key, int keys) {
        var next = new int[keys + 1];
        for (int i = 0; i < size; i++) {
            next[key.applyAsInt(numbers[i]) + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            next[i + 1] += next[i];
        }
        var sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[key.applyAsInt(numbers[i])]++] = numbers[i];
        }
        return sorted;
    }
}
