package engram.roster.signin.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {
    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = new SecretKeySpec(new byte[32], "HmacSHA256");
    private final Renewal renewal = Renewal.of("sid-1", random);

    private static byte[] bits(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    @Nested
    class A_new_one {
        @Test
        void has_two_secrets_of_256_bits() {
            assertThat(renewal.sid()).isEqualTo("sid-1");
            assertThat(bits(renewal.family())).hasSize(32).isNotEqualTo(new byte[32]);
            assertThat(bits(renewal.step())).hasSize(32).isNotEqualTo(new byte[32]);
            assertThat(renewal.step()).isNotEqualTo(renewal.family());
        }

        @Test
        void is_never_like_another() {
            var seen = new HashSet<String>();
            for (var i = 0; i < 1_000; i++) {
                var next = Renewal.of("sid-1", random);
                assertThat(seen.add(next.family()) && seen.add(next.step())).isTrue();
            }
        }
    }

    @Nested
    class As_a_text {
        @Test
        void is_read_as_it_was_handed_out_at_every_step() {
            for (var step : List.of(renewal, renewal.next(key), renewal.next(key).next(key)))
                assertThat(Renewal.parse(step.text())).hasValue(step);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "", ".", "..", "a", "a.b", "a.b.c.d", ".b.c", "a.b.c.", "\u0000", "a b c"
                })
        void of_another_form_is_none(String text) {
            assertThat(Renewal.parse(text)).isEmpty();
        }

        @Property
        void is_what_was_typed_or_none(@ForAll String typed) {
            assertThat(Renewal.parse(typed).map(Renewal::text).orElse(typed)).isEqualTo(typed);
        }
    }

    @Nested
    class What_follows_it {
        @Test
        void is_of_the_same_sign_in_and_family_with_another_step_of_256_bits() {
            var next = renewal.next(key);

            assertThat(next.sid()).isEqualTo(renewal.sid());
            assertThat(next.family()).isEqualTo(renewal.family());
            assertThat(next.step()).isNotEqualTo(renewal.step());
            assertThat(bits(next.step())).hasSize(32);
        }

        @Test
        void depends_on_every_part_of_it() {
            var others =
                    Stream.of(
                            renewal,
                            new Renewal("sid-2", renewal.family(), renewal.step()),
                            new Renewal("sid-1", renewal.step(), renewal.step()),
                            new Renewal("sid-1", renewal.family(), renewal.family()));

            assertThat(others.map(each -> each.next(key).step())).doesNotHaveDuplicates();
        }

        @Test
        void comes_back_to_none_before() {
            var seen = new HashSet<String>();
            var step = renewal;
            for (var i = 0; i < 200; i++) {
                assertThat(seen.add(step.step())).isTrue();
                step = step.next(key);
            }
        }
    }

    @Nested
    class What_is_stored_of_it {
        @Test
        void is_the_sha_256_of_the_whole_and_of_the_family() throws Exception {
            var sha256 = MessageDigest.getInstance("SHA-256");

            assertThat(renewal.hash()).isEqualTo(sha256.digest(renewal.text().getBytes(UTF_8)));
            assertThat(renewal.familyHash())
                    .isEqualTo(sha256.digest(renewal.family().getBytes(UTF_8)));
        }

        @Test
        void changes_with_the_step_but_for_the_family() {
            var next = renewal.next(key);

            assertThat(next.hash()).isNotEqualTo(renewal.hash());
            assertThat(next.familyHash()).isEqualTo(renewal.familyHash());
        }
    }
}
