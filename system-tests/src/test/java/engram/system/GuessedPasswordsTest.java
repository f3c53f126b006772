package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Strangers who guess passwords hold up neither the people they guess at nor those who sign in
 * elsewhere. Addresses are of those that RFC 5737 keeps for examples.
 */
@Isolated
@Tag("faults")
class GuessedPasswordsTest {
    private static final int CROWD = 150;
    private static final int WAVES = Integer.getInteger("engram.kills") == null ? 1 : 3;
    private static final int MEASURED = 30;
    private static final String ATTACKER = "203.0.113.66";
    private static final String HOME = "198.51.100.7";

    private static final RunningPlatform platform = RunningPlatform.shared();
    private final TestSchool school = TestSchool.on(platform);
    private final String ann = school.learner("ann").login();
    private final String ben = school.learner("ben").login();

    private static Api at(String address) {
        return Api.at(platform).with("X-Forwarded-For", address);
    }

    private static Api.Answer signIn(Api from, String login, String password) {
        return from.post("/api/session", Map.of("email", login, "password", password));
    }

    private static int status(Api from, String login) {
        return signIn(from, login, TestSchool.PASSWORD).status();
    }

    private static List<Integer> atOnce(Callable<Integer> each) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var future : threads.invokeAll(Collections.nCopies(CROWD, each)))
                statuses.add(future.get());
            return statuses;
        }
    }

    @Test
    void a_person_who_is_guessed_at_signs_in_elsewhere_and_on_a_known_device() throws Exception {
        var device =
                signIn(at(ATTACKER), ann, TestSchool.PASSWORD)
                        .response()
                        .headers()
                        .allValues("Set-Cookie")
                        .stream()
                        .filter(cookie -> cookie.startsWith("engram_device="))
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .findFirst()
                        .orElseThrow();

        var guessed = atOnce(() -> signIn(at(ATTACKER), ann, "a guess").status());

        assertThat(guessed).containsOnly(401, 429);
        assertThat(guessed).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(10);
        assertThat(status(at(ATTACKER), ann)).as("a new device beside the attacker").isEqualTo(429);
        assertThat(status(at(ATTACKER).with("Cookie", device), ann)).as(device).isEqualTo(200);
        assertThat(status(at(HOME), ann)).as("elsewhere").isEqualTo(200);
        assertThat(status(at(ATTACKER), ben)).as("somebody else beside them").isEqualTo(200);
    }

    @Test
    void a_hundred_and_fifty_who_guess_at_once_do_not_make_somebody_elsewhere_wait()
            throws Exception {
        var alone = slowest(signInsWhile(new AtomicBoolean(), MEASURED));
        var beside = new ArrayList<Long>();
        for (var wave = 0; wave < WAVES; wave++) {
            var over = new AtomicBoolean();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var crowd = threads.submit(() -> guessAtOnce(over));
                beside.addAll(signInsWhile(over, MEASURED));
                assertThat(crowd.get()).contains(401).containsOnly(401, 503);
            }
        }
        System.out.printf(
                "slowest sign-in: %d ms of %d alone, %d ms of %d beside %d crowds of %d%n",
                alone, MEASURED, slowest(beside), beside.size(), WAVES, CROWD);
        assertThat((double) slowest(beside) / alone).isLessThan(10);
    }

    /** Another name each time, so that each guess is one that has to be hashed. */
    private List<Integer> guessAtOnce(AtomicBoolean over) throws Exception {
        var name = new AtomicInteger();
        try {
            return atOnce(() -> {
                var login = "nobody" + name.incrementAndGet() + school.name();
                return signIn(at(ATTACKER), login, "a guess").status();
            });
        } finally {
            over.set(true);
        }
    }

    /** How long each took, in milliseconds: so many, or fewer if it is over; all come in. */
    private List<Long> signInsWhile(AtomicBoolean over, int most) {
        var took = new ArrayList<Long>();
        do {
            var began = System.nanoTime();
            assertThat(status(at(HOME), ben)).isEqualTo(200);
            took.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        } while (!over.get() && took.size() < most);
        return took;
    }

    private static long slowest(List<Long> took) {
        return Collections.max(took);
    }
}
