package engram.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.House;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the few paths of src/test/resources/openapi.json in the place of the real contract. */
class MethodTest {
    private final House house = House.get();

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/contracts/c, 'GET, HEAD, PATCH'",
        "TRACE, /api/contracts/c, 'GET, HEAD, PATCH'",
        "GET, /api/contracts/import, POST",
        "DELETE, /api/decks, 'GET, HEAD, POST'",
    })
    void a_method_that_a_path_lacks_is_refused_and_the_others_are_named(
            String method, String path, String allowed) {
        var answer = house.send(house.to(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.body()).contains("urn:engram:problem:method-not-allowed");
    }

    @Test
    void a_path_that_the_contract_does_not_know_is_left_to_its_service() {
        var answer = house.send(house.to("/api/classes/c/members").PUT(BodyPublishers.noBody()));
        assertThat(answer.body()).isEqualTo("{\"service\":\"roster\"}");
    }
}
