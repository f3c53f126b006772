package engram.roster.person.model;

import java.text.Normalizer;

/**
 * A password that may be set, in Unicode form NFKC: however a keyboard spells a letter, it is the
 * same password. What people type becomes one by {@code PasswordRules} only; what is drawn by
 * chance is one.
 */
public record NewPassword(String text) {

    /** The form in which passwords are set and tried. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
