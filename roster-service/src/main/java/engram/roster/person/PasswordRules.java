package engram.roster.person;

import com.nulabinc.zxcvbn.StandardDictionaries;
import engram.manners.Problem;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords may be set, after NIST SP 800-63B: 8 to 200 characters of any kind, counted as
 * Unicode code points; not one of those that most people use, by zxcvbn's list; not blank, and not
 * the person's own address, user name or name, nor ours, whatever digits and marks are put to it.
 */
@Singleton
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 200;

    /** As many Java characters are looked at: {@link #LONGEST}, each spelt with up to four. */
    public static final int LONGEST_TYPED = 4 * LONGEST;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+|^\\P{L}+|\\P{L}+$");
    private static final String OURS = "engram";

    /** In lower case. */
    private final Set<String> common;

    PasswordRules() {
        try {
            this.common =
                    StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                            .map(each -> NewPassword.normal(each).toLowerCase(Locale.ROOT))
                            .filter(each -> each.codePointCount(0, each.length()) >= SHORTEST)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The password for somebody who has an account. */
    public NewPassword allow(String typed, Person whose) {
        return allow("password", typed, whose.name(), whose.email(), whose.userName());
    }

    /**
     * The password in the form in which it is set.
     *
     * @param field where it stands in the request
     * @param own what the person is known by: names and addresses
     * @throws Problem.Refusal that names field and rule, if it may not be set
     */
    public NewPassword allow(String field, String typed, @Nullable String... own) {
        var password = NewPassword.normal(typed);
        brokenBy(password, own)
                .ifPresent(rule -> {
                    throw Problem.invalid(field, rule).refusal();
                });
        return new NewPassword(password);
    }

    private Optional<String> brokenBy(String password, @Nullable String... own) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("must have at least " + SHORTEST + " characters");
        if (length > LONGEST) return Optional.of("must have at most " + LONGEST + " characters");
        if (password.isBlank()) return Optional.of("must not be blank");
        if (common.contains(password.toLowerCase(Locale.ROOT)))
            return Optional.of("is one that many people use; choose another");
        return ownWords(own).anyMatch(core(password)::equals)
                ? Optional.of("must not be your own name or address")
                : Optional.empty();
    }

    private static Stream<String> ownWords(@Nullable String... own) {
        return Stream.concat(
                        Stream.of(OURS),
                        Arrays.stream(own)
                                .filter(Objects::nonNull)
                                .flatMap(each -> Stream.of(each, each.split("@", 2)[0])))
                .map(PasswordRules::core)
                .filter(core -> !core.isEmpty());
    }

    /** Its letters and what digits are between them, in lower case. */
    private static String core(String text) {
        return MARKS.matcher(NewPassword.normal(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
