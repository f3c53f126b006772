package engram.scheduler.settings.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the value of a field must be. Values are what JSON has: numbers, texts, lists, booleans. */
sealed interface Rule {
    /** The value as it is kept; empty if it breaks the rule. */
    Optional<Object> read(Object given);

    /** The rule in words, to follow the name of the field. */
    String text();

    /** A number within limits, both allowed; kept as a {@link Double}. */
    record Decimal(double least, double most) implements Rule {
        @Override
        public Optional<Object> read(Object given) {
            return given instanceof Number number
                            && number.doubleValue() >= least
                            && number.doubleValue() <= most
                    ? Optional.of(number.doubleValue())
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "must be a number from " + least + " to " + most;
        }
    }

    /** A whole number within limits, both allowed; kept as an {@link Integer}. */
    record Whole(int least, int most) implements Rule {
        @Override
        public Optional<Object> read(Object given) {
            return given instanceof Integer number && number >= least && number <= most
                    ? Optional.of(number)
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "must be a whole number from %d to %d".formatted(least, most);
        }
    }

    /** Delays in whole seconds, each longer than the one before; kept as a list of integers. */
    record Delays(int count, int most) implements Rule {
        @Override
        public Optional<Object> read(Object given) {
            if (!(given instanceof List<?> list) || list.size() > count) return Optional.empty();
            var delays = new ArrayList<Integer>();
            for (var each : list) {
                int shortest = delays.isEmpty() ? 1 : delays.getLast() + 1;
                if (!(each instanceof Integer delay) || delay < shortest || delay > most)
                    return Optional.empty();
                delays.add(delay);
            }
            return Optional.of(List.copyOf(delays));
        }

        @Override
        public String text() {
            return "must be at most %d delays of 1 to %d whole seconds, ascending"
                    .formatted(count, most);
        }
    }

    record Flag() implements Rule {
        @Override
        public Optional<Object> read(Object given) {
            return given instanceof Boolean ? Optional.of(given) : Optional.empty();
        }

        @Override
        public String text() {
            return "must be true or false";
        }
    }

    /** A place of the IANA database, as it is written there, or a word for that of each answer. */
    record Zone() implements Rule {
        static final String OF_EACH_ANSWER = "ANSWER";

        @Override
        public Optional<Object> read(Object given) {
            return given instanceof String text && (text.equals(OF_EACH_ANSWER) || isZone(text))
                    ? Optional.of(text)
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "must be an IANA time zone such as Europe/Berlin, or ANSWER for that of each answer";
        }

        /** Offsets are zones to Java, but no place has them all year. */
        private static boolean isZone(String text) {
            try {
                return ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId());
            } catch (DateTimeException unknown) {
                return false;
            }
        }
    }

    /** One of an enum's names; kept as text. */
    record Word(List<String> words) implements Rule {
        static Word of(Class<? extends Enum<?>> words) {
            return new Word(
                    Arrays.stream(words.getEnumConstants()).map(each -> each.name()).toList());
        }

        @Override
        public Optional<Object> read(Object given) {
            return given instanceof String text && words.contains(text)
                    ? Optional.of(text)
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "must be one of " + String.join(", ", words);
        }
    }
}
