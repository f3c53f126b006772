package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole scheduler against ts-fsrs, answer by answer and for all four ratings.
 *
 * <p>Anki's rules are followed where the two differ. Each row that differs must be one of {@link
 * KnownDifference}; after each answer the card is set to what the reference has, so that one
 * difference does not hide the rows behind it.
 */
class StepsVectorTest {
    private static final JsonNode FILE = Vectors.read("steps_ts_fsrs.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default_steps",
                "one_step",
                "three_steps",
                "no_steps_short_term_on",
                "long_term_only"
            })
    void previews_agree_or_differ_for_a_known_reason(String config) {
        int agreeing = 0;
        var differing = new EnumMap<KnownDifference, Integer>(KnownDifference.class);
        for (var example : cases(config)) {
            var scheduler = scheduler(example);
            var card = CardState.NEW;
            for (var row : example.get("steps")) {
                var next = scheduler.preview(card, time(row), ZoneOffset.UTC);
                for (var rating : Rating.values()) {
                    var preview = preview(scheduler, card, next, rating, row);
                    if (preview.agrees()) {
                        agreeing++;
                    } else {
                        var reason = KnownDifference.of(preview);
                        assertThat(reason)
                                .as("%s in case %s: %s", preview, example.get("id"), row)
                                .isPresent();
                        differing.merge(reason.get(), 1, Integer::sum);
                    }
                }
                card = referenceCard(row, Objects.requireNonNull(next.get(rating(row))));
            }
        }
        int all = agreeing + differing.values().stream().mapToInt(n -> n).sum();
        assertThat(agreeing)
                .as("of %d rows agree; the others: %s", all, differing)
                .isGreaterThan(all * 7 / 10);
    }

    @Test
    void the_memory_agrees_after_every_answer() {
        for (var example : FILE.get("cases")) {
            var scheduler = scheduler(example);
            var card = CardState.NEW;
            for (var row : example.get("steps")) {
                var next = scheduler.answer(card, rating(row), time(row), ZoneOffset.UTC);
                var memory = Objects.requireNonNull(next.memory());
                double stability = row.get("stability").asDouble();
                assertThat(memory.stability())
                        .as("S %s", row)
                        .isCloseTo(stability, within(1e-5 * stability + 1e-7));
                assertThat(memory.difficulty())
                        .as("D %s", row)
                        .isCloseTo(row.get("difficulty").asDouble(), within(1e-6));
                assertThat(next.reps()).as("reps %s", row).isEqualTo(row.get("reps").asInt());
                assertThat(next.lapses()).as("lapses %s", row).isEqualTo(row.get("lapses").asInt());
                card = referenceCard(row, next);
            }
        }
    }

    private static KnownDifference.Preview preview(
            Scheduler scheduler,
            CardState card,
            Map<Rating, CardState> next,
            Rating rating,
            JsonNode row) {
        var ours = Objects.requireNonNull(next.get(rating));
        var theirs = row.get("preview").get(rating.value() - 1);
        return new KnownDifference.Preview(
                scheduler,
                card,
                rating,
                time(row),
                ours,
                theirs.get(0).asLong(),
                theirs.get(1).asInt());
    }

    /**
     * What the reference holds; it forgets the interval kept while relearning, which here stays.
     */
    private static CardState referenceCard(JsonNode row, CardState ours) {
        var phase = Phase.values()[row.get("state").asInt()];
        long days =
                phase == Phase.RELEARNING
                        ? ours.scheduledDays()
                        : row.get("scheduled_days").asLong();
        return new CardState(
                phase,
                row.get("step").asInt(),
                Instant.ofEpochMilli(row.get("due").asLong()),
                days,
                new MemoryState(row.get("stability").asDouble(), row.get("difficulty").asDouble()),
                row.get("reps").asInt(),
                row.get("lapses").asInt(),
                time(row),
                rating(row));
    }

    private static List<JsonNode> cases(String config) {
        var cases =
                Vectors.rows(FILE.get("cases")).stream()
                        .filter(c -> c.get("config").asText().equals(config))
                        .toList();
        assertThat(cases).as("cases of %s", config).isNotEmpty();
        return cases;
    }

    /**
     * The reference clips by the number of relearning steps when it is made, and cuts days at
     * midnight UTC.
     */
    private static Scheduler scheduler(JsonNode example) {
        var config = FILE.get("configs").get(example.get("config").asText());
        boolean shortTerm = config.get("enable_short_term").asBoolean();
        var learning = shortTerm ? steps(config.get("learning_steps")) : List.<Duration>of();
        var relearning = shortTerm ? steps(config.get("relearning_steps")) : List.<Duration>of();
        var weights =
                Vectors.weights(FILE, example.get("params").asText()).clip(relearning.size(), true);
        var settings =
                new SchedulingSettings(
                        shortTerm ? weights : withoutShortTerm(weights),
                        example.get("desired_retention").asDouble(),
                        learning,
                        relearning,
                        example.get("maximum_interval").asInt(),
                        0,
                        null,
                        false);
        return Scheduler.of(settings, "card");
    }

    private static Weights withoutShortTerm(Weights weights) {
        var numbers = weights.toArray();
        numbers[17] = 0;
        numbers[18] = 0;
        numbers[19] = 0;
        return Weights.of(numbers);
    }

    private static List<Duration> steps(JsonNode texts) {
        return Vectors.rows(texts).stream()
                .map(text ->
                        Duration.parse("PT" + text.asText().toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static Instant time(JsonNode row) {
        return Instant.ofEpochMilli(row.get("t").asLong());
    }

    private static Rating rating(JsonNode row) {
        return Rating.of(row.get("rating").asInt());
    }
}
