package engram.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import engram.standalone.running.CannotStart;
import engram.standalone.running.Console;
import engram.standalone.running.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code engram demo}: the demo school's learners study for three weeks, in all five modes. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Lets the thirty learners of the demo school study for three weeks in all modes, back-dated, while engram up is running.")
public final class Demo implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = ".engram",
            description = "The data folder of the running engram up (${DEFAULT-VALUE}).")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        var begin = System.nanoTime();
        var console = new Console(spec.commandLine().getOut());
        var address = DataFolder.runningAt(folder);
        var room = Room.find(address);
        var learners = DemoSchool.NAMES.size();
        console.say("%d learners study for three weeks.", learners);
        var done = new AtomicInteger();
        var sessions = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all =
                    IntStream.range(0, learners)
                            .mapToObj(number ->
                                    CompletableFuture.runAsync(
                                            () -> {
                                                sessions.addAndGet(study(address, room, number));
                                                if (done.incrementAndGet() % 5 == 0)
                                                    console.say(
                                                            "  %2d of %d learners",
                                                            done.get(), learners);
                                            },
                                            threads));
            Together.await(all);
        }
        console.say(
                "%d study sessions in %.0f s. See %s/decks/%s",
                sessions.get(), (System.nanoTime() - begin) / 1e9, address, room.deck());
        return 0;
    }

    /** How many sessions the learner had. */
    private int study(String address, Room room, int number) {
        try {
            var learner = Api.at(address).signIn(DemoSchool.login(number), DemoSchool.PASSWORD);
            var term =
                    new DemoTerm(
                            number,
                            learner.with("X-Engram-Operator", DataFolder.operatorSecret(folder)),
                            room,
                            Clock.systemUTC());
            return term.study();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The demo school's deck, its cards that have an answer, and its zone. */
    record Room(String deck, List<JsonNode> cards, ZoneId zone) {

        static Room find(String address) throws IOException {
            var desk = Api.at(address).signIn(DemoSchool.TEACHER, DemoSchool.PASSWORD);
            var deck =
                    desk.get("/api/decks")
                            .get("items")
                            .valueStream()
                            .filter(each -> each.get("title").asText().equals(DemoSchool.DECK))
                            .map(each -> each.get("id").asText())
                            .findFirst()
                            .orElseThrow(
                                    () -> new CannotStart("The demo school has no deck any more."));
            var cards =
                    desk.get("/api/decks/" + deck + "/cards")
                            .get("items")
                            .valueStream()
                            .filter(DemoSchool::hasAnswer)
                            .toList();
            return new Room(deck, cards, ZoneId.systemDefault());
        }
    }
}
