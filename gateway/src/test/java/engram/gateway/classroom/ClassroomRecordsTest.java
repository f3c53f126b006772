package engram.gateway.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.gateway.Examples;
import engram.gateway.Stores;
import engram.inbox.Erased;
import engram.inbox.view.LiveViews;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassroomRecordsTest {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    @Nested
    class A_changed_row {
        private List<?> mistakes(String json) throws IOException {
            var schema = Files.readString(Path.of("contract/schemas/RowChanged.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON);
        }

        @Test
        void is_written_as_the_contract_says() throws IOException {
            var written = JSON.writeValueAsString(new RowChanges.RowChanged("s", "c", "d", "l"));
            assertThat(mistakes(written)).isEmpty();
            assertThat(mistakes("{\"school\":\"s\"}")).isNotEmpty();
        }

        @Test
        void is_read_as_the_example_has_it() throws IOException {
            var example = Files.readString(Path.of("contract/examples/RowChanged.json"));
            assertThat(mistakes(example)).isEmpty();
            var read = JSON.readValue(example, RowChanges.RowChanged.class);
            assertThat(JSON.writeValueAsString(read)).isEqualTo(example.replaceAll("\\s", ""));
        }
    }

    @Nested
    class A_name {
        private final NameFold fold = new NameFold(JSON);

        private NameFold.State person(long version, String name) throws IOException {
            return fold.decode(
                    Examples.of(
                            "roster.people.v1",
                            "PersonState",
                            version,
                            "s/p",
                            "{'name':'" + name + "','deleted':false}"));
        }

        @Test
        void is_the_newest_one_whatever_the_order() throws IOException {
            var states = List.of(person(1, "One"), person(3, "Three"), person(2, "Two"));
            for (var rotation = 0; rotation < 3; rotation++) {
                var order = new java.util.ArrayList<>(states);
                Collections.rotate(order, rotation);
                var views = Stores.fresh();
                for (var state : order) fold.apply(views, List.of(state));
                assertThat(new Names(LiveViews.fixed(views)).ofPeople("s", List.of("p", "q")))
                        .containsExactly(java.util.Map.entry("p", "Three"));
            }
        }

        @Test
        void is_gone_when_its_key_is_ended() throws IOException {
            var views = Stores.fresh();
            fold.apply(views, List.of(person(1, "One")));
            fold.erase(views, List.of(new Erased("roster.classes.v1", List.of("s", "p"))));
            assertThat(new Names(LiveViews.fixed(views)).ofPeople("s", List.of("p"))).hasSize(1);
            fold.erase(views, List.of(new Erased("roster.people.v1", List.of("s", "p"))));
            assertThat(views.collection("people").find().first()).isNull();
        }

        @Test
        void is_read_from_the_producers_examples() throws IOException {
            for (var each : List.of("PersonState", "ClassState")) {
                var topic = each.equals("ClassState") ? "roster.classes.v1" : "roster.people.v1";
                var record = Examples.received("roster-service", each, topic, each, 1, "s/x");
                assertThat(fold.decode(record).name()).isNotBlank();
            }
        }
    }
}
