package engram.gateway.session;

import static engram.gateway.session.SessionFacts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.Stores;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The views depend on the set of facts alone, never on how they came. */
class SessionFoldPropertyTest {
    private static SessionFold fold() {
        return new SessionFold(
                new FactDecoder(ObjectMapper.getDefault()),
                new SessionFoldTest.Told(new ArrayList<>()));
    }

    private static List<Sessions.Listed> listed(View views) {
        return new Sessions(LiveViews.fixed(views)).newestFirst("s", "ada", "d", null, 100);
    }

    @Property(tries = 100)
    void Any_order_any_duplicates_and_any_crashes_give_the_same_views(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var once = Stores.fresh();
        fold().apply(once, facts);

        var again = new ArrayList<>(facts);
        for (var fact : facts) if (random.nextBoolean()) again.add(fact);
        Collections.shuffle(again, random);
        var shuffled = Stores.fresh();
        for (var from = 0; from < again.size(); ) {
            var to = Math.min(again.size(), from + 1 + random.nextInt(4));
            var batch = again.subList(from, to);
            dieWithin(shuffled, batch, random.nextInt(4));
            fold().apply(shuffled, batch);
            from = to;
        }

        assertThat(Stores.dump(shuffled)).isEqualTo(Stores.dump(once));
        assertThat(listed(shuffled)).isEqualTo(listed(once));
        once.database().drop();
        shuffled.database().drop();
    }

    /** Writes only the first of the three collections, or the first two, or nothing. */
    private static void dieWithin(View views, List<Fact> batch, int steps) {
        if (steps == 0 || steps > 2) return;
        var reviews = new ReviewWrites(views).write(batch);
        if (steps == 2) new SessionWrites(views).write(batch, reviews);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Arbitraries.oneOf(reviews(), reviews(), reviews(), starts(), ends())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Few ids, sessions and decks, so that clashes and corrections are common. */
    private static Arbitrary<Fact> reviews() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.longs().between(1, 3),
                        sessions(),
                        decks(),
                        Arbitraries.of("SPACED", "LEARN", "TEST"),
                        Arbitraries.of("SELF_RATED", "WRITTEN", "CHOICE"),
                        Arbitraries.integers().between(1, 4),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.of(true, false, false))
                                .as(Received::new))
                .as((id, version, session, deck, mode, kind, rating, received) ->
                        SessionFacts.review(
                                id,
                                version,
                                session,
                                deck,
                                mode,
                                kind,
                                rating,
                                received.second(),
                                received.undone()));
    }

    private record Received(int second, boolean undone) {}

    private static Arbitrary<Fact> starts() {
        return Combinators.combine(
                        sessions(),
                        decks(),
                        Arbitraries.of("LEARN", "TEST"),
                        Arbitraries.integers().between(0, 2))
                .as((session, deck, mode, second) ->
                        new Fact.Started(
                                "s",
                                "ada",
                                session,
                                new SessionStart(deck, mode, START.plusSeconds(second))));
    }

    private static Arbitrary<Fact> ends() {
        return Combinators.combine(
                        sessions(), Arbitraries.integers().between(0, 9), results().injectNull(0.3))
                .as((session, second, result) ->
                        new Fact.Finished("s", "ada", session, START.plusSeconds(second), result));
    }

    private static Arbitrary<SessionResult> results() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2),
                        decks(),
                        Arbitraries.integers().between(0, 2))
                .as((version, deck, right) ->
                        new SessionResult(version, deck, "TEST", right, 2, 0, null, 1_000L, true));
    }

    private static Arbitrary<String> sessions() {
        return Arbitraries.of("s1", "s2");
    }

    private static Arbitrary<String> decks() {
        return Arbitraries.of("d", "d", "e");
    }
}
