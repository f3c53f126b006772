package engram.gateway.door;

import engram.manners.Problem;
import engram.gateway.door.model.InFlight;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers that are passed on as they come, such as the export of a large deck: what is in memory of
 * each is its beginning. There are only so many at once, and whoever reads one more slowly than a
 * body may come loses it, so that nobody can hold them all.
 */
@Singleton
final class LargeAnswers {
    private final Intake intake;
    private final InFlight answers;

    /**
     * @param most at once; an address may have half of them, so that a class behind one address can
     *     open a large deck together
     */
    LargeAnswers(Intake intake, @Value("${engram.limits.large-answers:96}") long most) {
        this.intake = intake;
        this.answers = new InFlight(most, Math.max(1, most / 2));
    }

    /**
     * The whole answer.
     *
     * @param rest what comes after the beginning; closed with what is returned, or if there is no
     *     room
     * @throws Problem.Refusal 429 or 503 if there are too many
     */
    InputStream pass(String address, byte[] beginning, InputStream rest) {
        var room = answers.take(address, 1);
        if (room != InFlight.Room.TAKEN) close(rest);
        return switch (room) {
            case TAKEN -> new Passing(address, beginning, rest);
            case NONE_FOR_THE_ADDRESS ->
                    throw Problem.tooManyRequests(
                                    "Too much is on its way to your address at once; wait for as"
                                            + " long as Retry-After says")
                            .refusal();
            case NONE ->
                    throw Problem.unavailable(
                                    "Too much is on its way out at once; send the same again in a"
                                            + " moment")
                            .refusal();
        };
    }

    private static void close(InputStream rest) {
        try {
            rest.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An answer on its way out, read by one thread at a time. */
    private final class Passing extends FilterInputStream {
        private final String address;
        private final AtomicBoolean over = new AtomicBoolean();
        private final long since = System.nanoTime();
        private long passed;

        Passing(String address, byte[] beginning, InputStream rest) {
            super(new SequenceInputStream(new ByteArrayInputStream(beginning), rest));
            this.address = address;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var taken = Duration.ofNanos(System.nanoTime() - since);
            if (taken.compareTo(intake.allowed(passed)) > 0)
                throw new IOException("the answer is read too slowly");
            var read = super.read(into, from, most);
            if (read > 0) passed += read;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!over.compareAndSet(false, true)) return;
            answers.release(address, 1);
            super.close();
        }
    }
}
