package engram.fsrs.simulator;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How a learner answers and how long it takes; rows and columns in the order Again, Hard, Good,
 * Easy.
 *
 * @param first chances of the first answer to a new card
 * @param pass chances of Hard, Good and Easy when a card out in days is recalled
 * @param learning after Again, Hard or Good (rows) in the steps of a new card, chances of the next
 *     answer
 * @param relearning the same in the steps after a lapse
 * @param seconds for an answer to a card in its first steps, out in days, and after a lapse (rows)
 */
public record AnswerHabits(
        double[] first,
        double[] pass,
        double[][] learning,
        double[][] relearning,
        double[][] seconds) {

    /** Reviews of a learner's own that weigh as much as the published figures. */
    private static final double DOUBT = 50;

    /** Those of many learners. */
    public static final AnswerHabits PUBLISHED =
            new AnswerHabits(
                    new double[] {.24, .094, .495, .171},
                    new double[] {.224, .631, .145},
                    new double[][] {
                        {.3686, .0628, .5108, .0577},
                        {.0442, .4553, .4457, .0549},
                        {.0519, .0470, .8462, .0550}
                    },
                    new double[][] {
                        {.2157, .0643, .6595, .0604},
                        {.0500, .4638, .4475, .0387},
                        {.1057, .1434, .7266, .0244}
                    },
                    new double[][] {
                        {19.58, 18.79, 13.78, 10.71},
                        {19.38, 17.59, 12.38, 8.94},
                        {16.44, 15.25, 12.32, 8.03}
                    });

    public AnswerHabits {
        first = first.clone();
        pass = pass.clone();
        learning = copy(learning);
        relearning = copy(relearning);
        seconds = copy(seconds);
    }

    /** These figures drawn towards a learner's own, the more so the more reviews those rest on. */
    public AnswerHabits blendedWith(AnswerHabits own, int reviews) {
        double share = reviews / (reviews + DOUBT);
        return new AnswerHabits(
                blend(first, own.first, share),
                blend(pass, own.pass, share),
                blend(learning, own.learning, share),
                blend(relearning, own.relearning, share),
                blend(seconds, own.seconds, share));
    }

    private static double[][] blend(double[][] ours, double[][] own, double share) {
        return IntStream.range(0, ours.length)
                .mapToObj(i -> blend(ours[i], own[i], share))
                .toArray(double[][]::new);
    }

    private static double[] blend(double[] ours, double[] own, double share) {
        return IntStream.range(0, ours.length)
                .mapToDouble(i -> ours[i] + share * (own[i] - ours[i]))
                .toArray();
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
