package engram.fsrs.optimizer;

import engram.fsrs.Rating;
import engram.fsrs.StudyDays;
import engram.fsrs.Vectors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Random;

/** Review logs to fit to. */
final class Logs {
    /** 26,004 reviews by a generator with known weights. */
    static final ReviewLog SYNTHETIC = read("vectors", "synthetic_reviews.csv");

    /** 12,580 reviews by one learner. */
    static final ReviewLog REAL = read("real", "py-fsrs_josh_normalised.csv");

    private Logs() {}

    /** Cards answered at random, after one to nine days each time. */
    static ReviewLog random(int cards, int reviews, long seed) {
        var random = new Random(seed);
        var log = ReviewLog.builder();
        for (int card = 0; card < cards; card++) {
            long day = card;
            for (int i = 0; i < reviews; i++) {
                log.add(card, day * 86_400_000 + card, day, Rating.of(1 + random.nextInt(4)));
                day += 1 + random.nextInt(9);
            }
        }
        return log.build();
    }

    private static ReviewLog read(String folder, String file) {
        var days = new StudyDays(4, ZoneOffset.UTC);
        var numbers = new HashMap<String, Integer>();
        var log = ReviewLog.builder();
        for (var row : Vectors.rows(folder, file)) {
            var fields = row.split(",");
            int card = numbers.computeIfAbsent(fields[0], _ -> numbers.size());
            long time = Long.parseLong(fields[1]);
            long day = days.dayOf(Instant.ofEpochMilli(time)).toEpochDay();
            log.add(card, time, day, Rating.of(Integer.parseInt(fields[2])));
        }
        return log.build();
    }
}
