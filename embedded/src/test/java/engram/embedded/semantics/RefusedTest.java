package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does not know it refuses, and does nothing of it. */
class RefusedTest extends DocumentedSemantics {
    private static final int NOT_IMPLEMENTED = 238;

    @BeforeEach
    void some() {
        given("{_id: 1, a: 1}", "{_id: 2, a: 2}");
    }

    private void refusesAndLeavesAllAsItWas(String command) {
        var before = all();

        refused(NOT_IMPLEMENTED, () -> run(command));

        assertThat(all()).isEqualTo(before);
        assertThat(things().listIndexes().map(each -> each.getString("name")))
                .containsExactly("_id_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collation: {locale: 'de'}",
                "hint: {a: 1}",
                "tailable: true",
                "min: {a: 1}",
                "max: {a: 1}",
                "let: {x: 1}",
                "returnKey: true",
                "showRecordId: true",
                "nonsense: 1",
                "sort: {a: 2}",
                "sort: {a: 0}",
                "sort: {a: 'up'}",
                "sort: {a: 1.5}",
                "sort: {a: {$meta: 'textScore'}}",
                "filter: {a: {$gt: null}}",
                "filter: {a: {$lte: [1]}}",
                "filter: {$or: [{a: 1}, {a: {$gte: {$numberDouble: 'NaN'}}}]}",
                "filter: {a: {$not: {$lt: null}}}",
                "filter: {l: {$elemMatch: {n: {$lt: []}}}}",
            })
    void of_a_find_what_would_change_its_answer(String option) {
        refusesAndLeavesAllAsItWas("{find: 'THINGS', " + option + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{q: {_id: 1}, u: [{$set: {a: 9}}]}",
                "{q: {_id: 1}, u: {$set: {a: 9}}, collation: {locale: 'de'}}",
                "{q: {_id: 1}, u: {$set: {'l.$[e]': 9}}, arrayFilters: [{e: 1}]}",
                "{q: {_id: 1}, u: {$set: {a: 9}}, hint: {a: 1}}",
                "{q: {a: {$gt: null}}, u: {$set: {a: 9}}, multi: true}",
                "{q: {_id: 1}}",
            })
    void of_an_update_what_would_change_its_effect(String update) {
        refusesAndLeavesAllAsItWas(
                "{update: 'THINGS', updates: [{q: {_id: 2}, u: {$set: {a: 8}}}, " + update + "]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{delete: 'THINGS', deletes: [{q: {}, limit: 2}]}",
                "{delete: 'THINGS', deletes: [{q: {}}]}",
                "{delete: 'THINGS', deletes: [{q: {}, limit: 0, collation: {locale: 'de'}}]}",
                "{delete: 'THINGS', deletes: [{q: {a: {$gte: null}}, limit: 0}]}",
                "{findAndModify: 'THINGS', query: {}, remove: true, collation: {locale: 'de'}}",
                "{findAndModify: 'THINGS', query: {a: {$lt: null}}, remove: true}",
                "{count: 'THINGS', hint: 'a_1'}",
                "{distinct: 'THINGS', key: 'a', collation: {locale: 'de'}}",
                "{insert: 'THINGS', documents: [{_id: 3}], txnNumber: {$numberLong: '1'}, autocommit: false}",
                "{aggregate: 'THINGS', pipeline: [{$out: 'others'}], cursor: {}}",
                "{aggregate: 'THINGS', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'THINGS', pipeline: [{$match: {a: {$gt: null}}}], cursor: {}}",
                "{aggregate: 'THINGS', pipeline: [], cursor: {}, collation: {locale: 'de'}}",
                "{create: 'capped', capped: true, size: 1000}",
                "{create: 'view', viewOn: 'THINGS', pipeline: []}",
                "{create: 'checked', validator: {a: 1}}",
                "{create: 'german', collation: {locale: 'de'}}",
            })
    void of_other_commands_what_would_change_their_effect(String command) {
        refusesAndLeavesAllAsItWas(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: {a: 1}, expireAfterSeconds: 60",
                "key: {a: 1}, partialFilterExpression: {a: 1}",
                "key: {a: 1}, collation: {locale: 'de'}",
                "key: {a: 1}, hidden: true",
                "key: {a: 'text'}",
                "key: {a: '2dsphere'}",
                "key: {a: 'hashed'}",
                "key: {'$**': 1}",
                "key: {a: 0}",
                "key: {}",
            })
    void of_indexes_what_is_more_than_an_order(String index) {
        refusesAndLeavesAllAsItWas(
                "{createIndexes: 'THINGS', indexes: [{name: 'x', " + index + "}]}");
    }

    @Test
    void a_change_stream_and_a_session_are_not_to_be_had() {
        refused(NOT_IMPLEMENTED, () -> things().watch().cursor().close());
        refused(59, () -> run("{commitTransaction: 1}"));
    }

    @Test
    void but_never_what_says_only_how_or_how_long() {
        assertThatCode(
                        () -> {
                            run(
                                    "{find: 'THINGS', maxTimeMS: 5000, comment: 'why', allowDiskUse: true, readConcern: {level: 'majority'}}");
                            run(
                                    "{insert: 'THINGS', documents: [{_id: 3}], ordered: true, writeConcern: {w: 'majority', j: true}}");
                            run(
                                    "{createIndexes: 'THINGS', indexes: [{key: {a: -1}, name: 'x', background: true}]}");
                            run(
                                    "{aggregate: 'THINGS', pipeline: [{$match: {a: {$gt: 1}}}, {$count: 'n'}], cursor: {}}");
                        })
                .doesNotThrowAnyException();
        assertThat(all()).hasSize(3);
    }

    @Test
    void says_what_it_does_not_know() {
        refused(NOT_IMPLEMENTED, () -> run("{find: 'THINGS', collation: {locale: 'de'}}"))
                .withMessageContaining("does not know find: collation");
        assertThat(run("{ping: 1}")).isInstanceOf(Document.class);
    }
}
