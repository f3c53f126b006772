package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ViewsTest {
    @Nested
    class A_change_that_reaches_into_the_document_it_is_given {
        @Test
        void is_stored() {
            try (var client = MongoClients.create(Backends.get().mongo())) {
                var views = client.getDatabase(Backends.unique("views")).getCollection("things");
                for (var n = 1; n <= 3; n++) {
                    var value = n;
                    Views.update(
                            views,
                            List.of("a"),
                            (_, before) -> before.orElseGet(Document::new).append("n", value));
                }
                assertThat(views.find()).extracting(each -> each.getInteger("n")).containsExactly(3);
            }
        }
    }
}
