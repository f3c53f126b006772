package engram.scheduler.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.FindIterable;
import engram.fsrs.Phase;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.scheduler.marks.Lapses;
import engram.scheduler.memory.MemoryFold;
import engram.scheduler.memory.StateDocuments;
import engram.scheduler.place.model.Learner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads the memories' documents through indexes of its own: by due time, by the day of the last
 * answer, and by lapses and phase. A card is due at some time if and only if it is not new.
 */
@Singleton
final class MongoStandings implements Standings, Lapses {
    private static final String CARD = "card";
    private static final String DUE = "state.due";
    private static final String LAST_DAY = "state.lastDay";
    private static final String LAPSES = "state.lapses";
    private static final String PHASE = "state.phase";

    private final LiveViews views;

    MongoStandings(LiveViews views) {
        this.views = views;
    }

    private View view() {
        return views.of(MemoryFold.NAME);
    }

    @Override
    public List<Standing> due(
            LearnerDeck of, Instant after, Instant until, Predicate<String> wanted, int most) {
        var found = new ArrayList<Standing>();
        var range = and(those(of), gt(DUE, Date.from(after)), lte(DUE, Date.from(until)));
        int read = 0;
        boolean more = true;
        while (more && found.size() < most) {
            var page =
                    find(range)
                            .sort(ascending(DUE, CARD))
                            .skip(read)
                            .limit(most)
                            .into(new ArrayList<>());
            page.stream()
                    .filter(each -> wanted.test(each.getString(CARD)))
                    .limit(most - found.size())
                    .map(MongoStandings::standing)
                    .forEach(found::add);
            read += page.size();
            more = page.size() == most;
        }
        return found;
    }

    @Override
    public int countDue(LearnerDeck of, Instant until) {
        return count(of, Date.from(until));
    }

    @Override
    public int countSeen(LearnerDeck of) {
        return count(of, new Date(Long.MAX_VALUE));
    }

    /** The count command rather than an aggregation: every store answers it from an index alone. */
    private int count(LearnerDeck of, Date until) {
        var due = new Document("$gte", new Date(Long.MIN_VALUE)).append("$lte", until);
        var view = view();
        var count =
                new Document("count", view.nameOf("memories"))
                        .append("query", those(of).append(DUE, due));
        return view.database().runCommand(count).get("n", Number.class).intValue();
    }

    @Override
    public List<Standing> answeredOn(LearnerDeck of, LocalDate day) {
        return all(and(those(of), eq(LAST_DAY, day.toString())));
    }

    @Override
    public List<String> unmoved(LearnerDeck of) {
        return all(and(those(of), eq(LAPSES, 0), eq(PHASE, Phase.NEW.name()))).stream()
                .map(Standing::card)
                .toList();
    }

    @Override
    public List<Standing> lapsed(LearnerDeck of, int lapses) {
        return all(and(those(of), gte(LAPSES, lapses)));
    }

    @Override
    public Map<String, Standing> find(Learner learner, Collection<String> cards) {
        var prefix = learner.school() + ':' + learner.id() + ':';
        var found = new HashMap<String, Standing>();
        for (var document : find(in("_id", cards.stream().map(prefix::concat).toList()))) {
            found.put(document.getString(CARD), standing(document));
        }
        return found;
    }

    @Override
    public Map<String, Integer> of(Learner learner, Collection<String> cards) {
        return counts(find(learner, cards).values());
    }

    @Override
    public Map<String, Integer> atLeast(Learner learner, String deck, int lapses) {
        return counts(lapsed(new LearnerDeck(learner, deck), lapses));
    }

    private static Map<String, Integer> counts(Collection<Standing> standings) {
        return standings.stream()
                .collect(toMap(Standing::card, standing -> standing.state().lapses()));
    }

    private List<Standing> all(Bson filter) {
        return find(filter).map(MongoStandings::standing).into(new ArrayList<>());
    }

    private FindIterable<Document> find(Bson filter) {
        return view().collection("memories").find(filter).projection(include(CARD, "state"));
    }

    private static Document those(LearnerDeck of) {
        return new Document("school", of.learner().school())
                .append("learner", of.learner().id())
                .append("deck", of.deck());
    }

    private static Standing standing(Document document) {
        var state = document.get("state", Document.class);
        var firstDay = state.getString("firstDay");
        return new Standing(
                document.getString(CARD),
                StateDocuments.state(state),
                firstDay == null ? null : LocalDate.parse(firstDay));
    }
}
