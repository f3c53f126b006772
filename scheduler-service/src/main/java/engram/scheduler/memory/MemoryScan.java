package engram.scheduler.memory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.place.model.Learner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The next memories of whatever school, in order of their ids. */
    List<MemoryKey> keys(String after, int limit) {
        return memories.find(gt("_id", after))
                .sort(ascending("_id"))
                .limit(limit)
                .projection(include("school", "learner", "card"))
                .map(each ->
                        new MemoryKey(
                                each.getString("school"),
                                each.getString("learner"),
                                each.getString("card")))
                .into(new ArrayList<>());
    }

    /** Those of the memories that are told of in the same way in another collection. */
    List<MemoryKey> sameIn(MongoCollection<Document> other, List<MemoryKey> keys) {
        var here = told(memories, keys);
        var there = told(other, keys);
        return keys.stream()
                .filter(key -> there.containsKey(key.id()))
                .filter(key -> Objects.equals(here.get(key.id()), there.get(key.id())))
                .toList();
    }

    /** All that is told follows from these, or from what is in the version. */
    private static Map<String, Document> told(
            MongoCollection<Document> memories, List<MemoryKey> keys) {
        var found = new HashMap<String, Document>();
        for (var each :
                memories.find(in("_id", keys.stream().map(MemoryKey::id).toList()))
                        .projection(include("version", "deck", "state"))) {
            found.put(each.getString("_id"), each);
        }
        return found;
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
