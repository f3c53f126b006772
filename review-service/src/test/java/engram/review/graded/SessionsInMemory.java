package engram.review.graded;

import engram.outbox.Message;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Tempo;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.fact.Typed;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.quiz.QuizSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions in memory, which can be made to change under whoever has just read them. */
final class SessionsInMemory implements Sessions {
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final List<Fact> told = new ArrayList<>();
    private Runnable beforeNextWrite = () -> {};

    private record Kept(Stored stored, Moment touched) {
        Study study() {
            return stored.session().study();
        }

        boolean isOf(String school, String learner) {
            return study().school().equals(school) && study().learner().equals(learner);
        }

        boolean isOpen() {
            return stored.session().ended().isEmpty();
        }
    }

    /** What the sessions told, in the order in which it was stored. */
    List<Fact> told() {
        return List.copyOf(told);
    }

    /** Once, when something is to be stored and before it is. */
    void beforeNextWrite(Runnable write) {
        beforeNextWrite = write;
    }

    @Override
    public Optional<Stored> find(String school, String learner, String session) {
        return Optional.ofNullable(kept.get(key(school, learner, session))).map(Kept::stored);
    }

    @Override
    public boolean insert(Change<GradedSession> begun, Moment moment) {
        if (kept.containsKey(key(begun.session().study()))) return false;
        return keep(begun, 1, List.of(), moment);
    }

    @Override
    public boolean replace(Stored read, Change<GradedSession> change, Moment moment) {
        var first = beforeNextWrite;
        beforeNextWrite = () -> {};
        first.run();
        var now = Objects.requireNonNull(kept.get(key(change.session().study())));
        return now.stored().version() == read.version()
                && keep(
                        change,
                        read.version() + 1,
                        Typed.after(read.typed(), change.facts()),
                        moment);
    }

    private boolean keep(
            Change<GradedSession> change, long version, List<Typed> typed, Moment moment) {
        var stored = new Stored(change.session(), version, List.<Message>of(), typed);
        kept.put(key(change.session().study()), new Kept(stored, moment));
        told.addAll(change.facts());
        return true;
    }

    @Override
    public List<GradedSession> open(String school, String learner, String deck) {
        return of(school, learner)
                .filter(each -> each.isOpen() && each.study().deck().equals(deck))
                .sorted(Comparator.comparing((Kept each) -> each.study().startedAt()).reversed())
                .map(each -> each.stored().session())
                .toList();
    }

    @Override
    public List<String> abandoned(String school, String learner, int most) {
        return of(school, learner)
                .filter(Kept::isOpen)
                .sorted(Comparator.comparing((Kept each) -> each.touched().receivedAt()).reversed())
                .skip(most)
                .map(each -> each.study().id())
                .toList();
    }

    @Override
    public Optional<Best> best(String school, String learner, String deck) {
        return of(school, learner)
                .filter(each -> each.study().deck().equals(deck))
                .flatMap(each -> best(each.stored().session()).stream())
                .min(Comparator.comparing(Best::wrong).thenComparing(Best::timeMs));
    }

    private static Optional<Best> best(GradedSession session) {
        return session instanceof GradedSession.Matching(MatchingSession.Finished round)
                        && round.counts()
                        && round.timeMs() != null
                ? Optional.of(new Best(round.wrong(), round.timeMs()))
                : Optional.empty();
    }

    @Override
    public List<Stored> due(Instant now, int most) {
        return kept.values().stream()
                .filter(each -> isDue(each, now))
                .map(Kept::stored)
                .limit(most)
                .toList();
    }

    private static boolean isDue(Kept kept, Instant now) {
        var moment = kept.touched();
        return kept.stored().session() instanceof GradedSession.Quiz(QuizSession.Open quiz)
                && quiz.isOver(
                        now.minusMillis(
                                moment.receivedAt().toEpochMilli() - moment.at().toEpochMilli()));
    }

    @Override
    public Tempo tempo(String school, String learner) {
        var typed = of(school, learner).flatMap(each -> each.stored().typed().stream()).toList();
        return new Tempo(Typed.newest(typed).stream().map(Typed::msPerWord).toList());
    }

    private Stream<Kept> of(String school, String learner) {
        return kept.values().stream().filter(each -> each.isOf(school, learner));
    }

    private static String key(Study study) {
        return key(study.school(), study.learner(), study.id());
    }

    private static String key(String school, String learner, String session) {
        return String.join(":", school, learner, session);
    }
}
