package engram.review.graded;

import java.util.Optional;

/** Ids of the things on a page that have no other: a letter and the place where the thing lies. */
public final class Places {
    private Places() {}

    public static String option(int place) {
        return "o" + place;
    }

    public static String prompt(int place) {
        return "p" + place;
    }

    public static String answer(int place) {
        return "a" + place;
    }

    public static String tile(int place) {
        return "t" + place;
    }

    /** The place of an id with this letter, among so many; empty if it is none. */
    static Optional<Integer> of(String id, char letter, int places) {
        if (!id.matches("[a-z][0-9]{1,3}") || id.charAt(0) != letter) return Optional.empty();
        var place = Integer.parseInt(id, 1, id.length(), 10);
        return place < places && id.equals(letter + "" + place)
                ? Optional.of(place)
                : Optional.empty();
    }
}
