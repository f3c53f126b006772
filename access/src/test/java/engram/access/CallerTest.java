package engram.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.security.authentication.Authentication;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private final Map<String, Object> claims =
            new HashMap<>(
                    Map.of(
                            "school",
                            "s1",
                            "role",
                            "TEACHER",
                            "sid",
                            "sid-1",
                            "zone",
                            "Asia/Tokyo"));

    private Caller caller() {
        return Caller.of(Authentication.build("p1", claims));
    }

    @Test
    void is_who_the_claims_say() {
        assertThat(caller())
                .isEqualTo(
                        new Caller(
                                "s1",
                                "p1",
                                Caller.Role.TEACHER,
                                "sid-1",
                                ZoneId.of("Asia/Tokyo"),
                                0,
                                false));
    }

    @ParameterizedTest
    @EnumSource(Caller.Role.class)
    void has_one_of_the_roles(Caller.Role role) {
        claims.put("role", role.name());
        assertThat(caller().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "role", "sid", "zone"})
    void is_nobody_without_what_every_token_says(String claim) {
        claims.remove(claim);
        assertThatThrownBy(this::caller).hasMessageContaining(claim);
        claims.put(claim, 5);
        assertThatThrownBy(this::caller).hasMessageContaining(claim);
    }

    @Test
    void has_more_time_or_none_that_counts_only_where_that_is_said() {
        claims.put("extra", 25L);
        claims.put("untimed", true);
        assertThat(caller().extraTime()).isEqualTo(25);
        assertThat(caller().untimed()).isTrue();

        claims.put("extra", "25");
        claims.put("untimed", "true");
        assertThat(caller().extraTime()).isZero();
        assertThat(caller().untimed()).isFalse();
    }
}
