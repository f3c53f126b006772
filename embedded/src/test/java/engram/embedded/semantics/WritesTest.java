package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Writes in bulk with an error in the middle, and writes that answer with the document. */
class WritesTest extends DocumentedSemantics {
    private static final int DUPLICATE = 11000;
    private static final int TYPE_MISMATCH = 14;

    @Nested
    class In_bulk {
        /** The second and the fifth cannot be done. */
        private List<WriteModel<Document>> mixed() {
            return List.of(
                    new InsertOneModel<>(json("{_id: 3, n: 3}")),
                    new InsertOneModel<>(json("{_id: 1, n: 0}")),
                    new UpdateOneModel<>(json("{_id: 2}"), json("{$inc: {n: 10}}")),
                    new ReplaceOneModel<>(json("{_id: 4}"), json("{n: 4}")),
                    new UpdateManyModel<>(json("{n: {$exists: true}}"), json("{$inc: {t: 1}}")),
                    new UpdateOneModel<>(
                            json("{_id: 5}"),
                            json("{$set: {n: 5}}"),
                            new UpdateOptions().upsert(true)),
                    new DeleteOneModel<>(json("{_id: 1}")),
                    new DeleteManyModel<>(json("{_id: 77}")));
        }

        private MongoBulkWriteException refusal(boolean ordered) {
            given("{_id: 1, n: 1}", "{_id: 2, n: 2, t: 'no number'}");
            return Assertions.catchThrowableOfType(
                    MongoBulkWriteException.class,
                    () -> things().bulkWrite(mixed(), new BulkWriteOptions().ordered(ordered)));
        }

        @Test
        void in_order_do_what_stands_before_the_error_and_nothing_after() {
            var refusal = refusal(true);

            assertThat(refusal.getWriteErrors())
                    .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                    .containsExactly(Assertions.tuple(1, DUPLICATE));
            assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(refusal.getWriteResult().getMatchedCount()).isZero();
            assertThat(all())
                    .containsExactly(
                            json("{_id: 1, n: 1}"),
                            json("{_id: 2, n: 2, t: 'no number'}"),
                            json("{_id: 3, n: 3}"));
        }

        @Test
        void in_any_order_do_all_that_can_be_done_and_name_the_rest() {
            var refusal = refusal(false);

            assertThat(refusal.getWriteErrors())
                    .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                    .containsExactlyInAnyOrder(
                            Assertions.tuple(1, DUPLICATE), Assertions.tuple(4, TYPE_MISMATCH));
            assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(refusal.getWriteResult().getDeletedCount()).isEqualTo(1);
            assertThat(refusal.getWriteResult().getUpserts())
                    .singleElement()
                    .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(5));
            assertThat(ids("{}")).containsExactlyInAnyOrder(2, 3, 5);
            assertThat(things().find(json("{_id: 2}")).first()).containsEntry("n", 12);
        }

        @Test
        void a_command_that_does_not_say_so_is_in_order() {
            given("{_id: 1, n: 1}", "{_id: 2}");

            var inserted = run("{insert: 'THINGS', documents: [{_id: 3}, {_id: 1}, {_id: 4}]}");
            var updated =
                    run(
                            "{update: 'THINGS', updates: ["
                                    + "{q: {_id: 1}, u: {$set: {a: 1}}},"
                                    + "{q: {_id: 1}, u: {$inc: {a: 'x'}}},"
                                    + "{q: {_id: 2}, u: {$set: {a: 1}}}]}");

            assertThat(inserted.getInteger("n")).isEqualTo(1);
            assertThat(updated.getInteger("n")).isEqualTo(1);
            assertThat(updated.getInteger("nModified")).isEqualTo(1);
            assertThat(updated.getList("writeErrors", Document.class))
                    .extracting(each -> each.getInteger("index"))
                    .containsExactly(1);
            assertThat(all())
                    .containsExactly(
                            json("{_id: 1, n: 1, a: 1}"), json("{_id: 2}"), json("{_id: 3}"));
        }

        @Test
        void see_what_those_before_them_did() {
            things().bulkWrite(
                            List.of(
                                    new InsertOneModel<>(json("{_id: 1, n: 1}")),
                                    new UpdateOneModel<>(json("{n: 1}"), json("{$set: {n: 2}}")),
                                    new UpdateOneModel<>(json("{n: 2}"), json("{$set: {n: 3}}")),
                                    new DeleteOneModel<>(json("{n: 2}"))));

            assertThat(all()).containsExactly(json("{_id: 1, n: 3}"));
        }

        @Test
        void an_id_is_the_same_whatever_type_its_number_has() {
            given("{_id: 1}");

            refused(DUPLICATE, () -> things().insertOne(json("{_id: 1.0}")));
            refused(DUPLICATE, () -> things().insertOne(json("{_id: {$numberLong: '1'}}")));
            given("{_id: '1'}", "{_id: 1.5}", "{_id: {n: 1}}");
            refused(DUPLICATE, () -> things().insertOne(json("{_id: {n: 1.0}}")));
            assertThat(ids("{_id: {$in: [1.0, '1']}}")).containsExactlyInAnyOrder(1, "1");
        }
    }

    @Nested
    class That_answer_with_the_document {
        private static final FindOneAndUpdateOptions AFTER =
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        @Test
        void give_the_old_one_unless_the_new_one_is_wanted() {
            given("{_id: 1, n: 1}");

            assertThat(things().findOneAndUpdate(json("{_id: 1}"), json("{$inc: {n: 1}}")))
                    .isEqualTo(json("{_id: 1, n: 1}"));
            assertThat(things().findOneAndUpdate(json("{_id: 1}"), json("{$inc: {n: 1}}"), AFTER))
                    .isEqualTo(json("{_id: 1, n: 3}"));
        }

        @Test
        void give_nothing_where_there_was_nothing() {
            assertThat(things().findOneAndUpdate(json("{_id: 1}"), json("{$inc: {n: 1}}")))
                    .isNull();
            assertThat(all()).isEmpty();
            assertThat(
                            things().findOneAndUpdate(
                                            json("{_id: 1}"),
                                            json("{$inc: {n: 1}}"),
                                            new FindOneAndUpdateOptions().upsert(true)))
                    .as("the old one of an upsert")
                    .isNull();
            assertThat(all()).containsExactly(json("{_id: 1, n: 1}"));
        }

        @Test
        void count_once_for_each_of_many_hands() throws Exception {
            var counted = java.util.concurrent.ConcurrentHashMap.<Integer>newKeySet();
            try (var hands = java.util.concurrent.Executors.newFixedThreadPool(4)) {
                for (var i = 0; i < 40; i++)
                    hands.execute(() ->
                            counted.add(
                                    things().findOneAndUpdate(
                                                    json("{_id: 'counter'}"),
                                                    json("{$inc: {n: 1}}"),
                                                    new FindOneAndUpdateOptions()
                                                            .upsert(true)
                                                            .returnDocument(ReturnDocument.AFTER))
                                            .getInteger("n")));
            }

            assertThat(counted).hasSize(40).contains(1, 40);
        }

        @Test
        void take_the_first_in_the_order_and_one_only() {
            given("{_id: 1, n: 2}", "{_id: 2, n: 1}", "{_id: 3, n: 1}");

            var found =
                    things().findOneAndUpdate(
                                    json("{n: {$gt: 0}}"),
                                    json("{$set: {n: 9}}"),
                                    new FindOneAndUpdateOptions()
                                            .sort(json("{n: 1, _id: -1}"))
                                            .projection(json("{n: 1, _id: 0}")));

            assertThat(found).isEqualTo(json("{n: 1}"));
            assertThat(ids("{n: 9}")).containsExactly(3);
        }

        @Test
        void replace_and_delete_in_one_step() {
            given("{_id: 1, n: 2}", "{_id: 2, n: 1}");

            assertThat(
                            things().findOneAndReplace(
                                            json("{n: 2}"),
                                            json("{m: 1}"),
                                            new FindOneAndReplaceOptions()
                                                    .returnDocument(ReturnDocument.AFTER)))
                    .isEqualTo(json("{_id: 1, m: 1}"));
            assertThat(
                            things().findOneAndDelete(
                                            json("{}"),
                                            new FindOneAndDeleteOptions().sort(json("{_id: -1}"))))
                    .isEqualTo(json("{_id: 2, n: 1}"));
            assertThat(things().findOneAndDelete(json("{_id: 2}"))).isNull();
            assertThat(all()).containsExactly(json("{_id: 1, m: 1}"));
        }

        @Test
        void change_nothing_when_they_are_refused() {
            given("{_id: 1, n: 't'}");

            refused(
                    TYPE_MISMATCH,
                    () ->
                            things().findOneAndUpdate(
                                            json("{_id: 1}"),
                                            json("{$set: {m: 1}, $inc: {n: 1}}")));
            refused(66, () -> things().findOneAndReplace(json("{_id: 1}"), json("{_id: 2}")));

            assertThat(all()).containsExactly(json("{_id: 1, n: 't'}"));
        }
    }
}
