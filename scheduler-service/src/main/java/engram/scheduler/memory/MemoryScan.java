package engram.scheduler.memory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.place.model.Learner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Walks through memories by ranges of {@code _id}, {@code school:learner:card}: whatever the number
 * of memories, a step reads only what it returns. No id contains {@code :} or {@code ;}, which
 * follows it, so what begins with {@code x:} lies between {@code x:} and {@code x;}.
 */
final class MemoryScan {
    private final MongoCollection<Document> memories;

    MemoryScan(MongoCollection<Document> memories) {
        this.memories = memories;
    }

    List<String> cardsOf(Learner learner, String after, int limit) {
        var cards = new ArrayList<String>();
        for (var memory : memories(learner, after, limit, include("card"))) {
            cards.add(memory.getString("card"));
        }
        return cards;
    }

    Map<String, CardHistory> historiesOf(Learner learner, String after, int limit) {
        var histories = new LinkedHashMap<String, CardHistory>();
        for (var memory : memories(learner, after, limit, include("card", "facts"))) {
            histories.put(memory.getString("card"), FactBytes.in(memory));
        }
        return histories;
    }

    private Iterable<Document> memories(Learner learner, String after, int limit, Bson fields) {
        var prefix = learner.school() + ':' + learner.id();
        return memories.find(and(gt("_id", prefix + ':' + after), lt("_id", prefix + ';')))
                .sort(ascending("_id"))
                .limit(limit)
                .projection(fields);
    }

    List<String> learnersOf(String school, String after, int limit) {
        return leaping(school + ':', school + ';', "learner", after, limit);
    }

    List<String> schools(String after, int limit) {
        return leaping("", "~", "school", after, limit);
    }

    /** The next values of a part of the ids: reads the first memory of each, then leaps over it. */
    private List<String> leaping(String prefix, String end, String part, String after, int limit) {
        var values = new ArrayList<String>();
        var from = after.isEmpty() ? prefix : prefix + after + ';';
        while (values.size() < limit) {
            var next =
                    memories.find(and(gt("_id", from), lt("_id", end)))
                            .sort(ascending("_id"))
                            .projection(include(part))
                            .first();
            if (next == null) {
                return values;
            }
            var value = next.getString(part);
            values.add(value);
            from = prefix + value + ';';
        }
        return values;
    }
}
