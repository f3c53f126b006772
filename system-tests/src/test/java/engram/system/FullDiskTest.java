package engram.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The engine's files cannot grow any more, as on a full disk: what is asked is 503, what was
 * acknowledged is there once there is room, and nobody has to start anything. {@code prlimit}, a
 * part of util-linux, takes the room away from programs that run and gives it back; that needs no
 * rights.
 */
@ResourceLock(RunningPlatform.OF_ITS_OWN)
@Tag("faults")
class FullDiskTest {
    private static final String ENGINE = "engram.embedded.Engine";
    private static final int MEGABYTE = 1_000_000;
    private static final int CARDS = 300;
    private static final int MOST_DECKS = 40;

    private static final RunningPlatform platform = RunningPlatform.startFresh();
    private final TestSchool school = TestSchool.on(platform);

    @AfterAll
    static void stop() {
        platform.stop();
    }

    /** How large files may become that this process, and what it starts, writes to. */
    private static void limitFiles(ProcessHandle process, String bytes) throws Exception {
        var command =
                List.of("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":");
        var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(ended).as("NOT RUN: %s needs util-linux", command).isZero();
    }

    private static long storeBytes() throws IOException {
        return Files.size(platform.data().resolve("engine/store/documents.mv"));
    }

    private Api.Answer importDeck(int number) {
        var cards = new ArrayList<Map<String, String>>();
        for (var i = 0; i < CARDS; i++)
            cards.add(Map.of("front", "front " + i, "back", ("back " + number).repeat(40)));
        var deck = Map.of("cards", cards);
        return school.teacher().post("/api/decks/import?format=json&title=d" + number, deck);
    }

    @Test
    void is_503_and_loses_nothing_and_is_over_once_there_is_room() throws Exception {
        var decks = new ArrayList<String>();
        decks.add(importDeck(0).ok().get("id").asText());
        limitFiles(platform.supervisor(), "65536");
        limitFiles(platform.process(ENGINE), Long.toString(storeBytes() + MEGABYTE));

        var last = importDeck(1);
        for (var i = 2; last.status() == 201 && i < MOST_DECKS; i++) {
            decks.add(last.json().get("id").asText());
            last = importDeck(i);
        }
        Api.demandProblem(last, 503, 507);
        Api.demandProblem(importDeck(MOST_DECKS), 503, 507);
        Api.demandProblem(school.teacher().get("/api/decks/" + decks.getFirst()), 503, 507);

        limitFiles(platform.supervisor(), "unlimited");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(importDeck(MOST_DECKS).status()).isEqualTo(201));
        for (var deck : decks)
            assertThat(school.teacher().get("/api/decks/" + deck).ok().get("cardCount").asInt())
                    .isEqualTo(CARDS);
    }
}
