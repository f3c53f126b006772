package engram.fsrs.simulator;

import java.util.Arrays;

/**
 * The simulated days, the first one at index 0.
 *
 * @param reviews answers to cards out in days, without those in steps
 * @param begun new cards begun
 * @param seconds of studying, steps included
 * @param recalled sum over all cards begun of the chance of recall at the end of the last day: how
 *     many of them are remembered
 */
public record Forecast(int[] reviews, int[] begun, double[] seconds, double recalled) {
    /** Minutes of studying a day. */
    public double[] minutes() {
        return Arrays.stream(seconds).map(s -> s / 60).toArray();
    }
}
