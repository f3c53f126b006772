package engram.roster.person.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody types to say who they are: an e-mail address or a user name, in lower case and
 * Unicode form NFKC, without blanks around it, so that look-alikes of one spelling are one login.
 * Unique in the deployment.
 */
public record Login(String value) {

    /** The login behind what was typed. Only in that form is every blank one that is stripped. */
    public static Login of(String typed) {
        return new Login(compatible(compatible(typed).toLowerCase(Locale.ROOT)).strip());
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
