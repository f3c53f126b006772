package engram.tasks.mark;

/**
 * What a mark is about.
 *
 * @param school that it belongs to; an id, so without {@code :}
 * @param kind of thing, without {@code :}
 * @param id of the thing among those of its school and kind; any text
 */
public record Key(String school, String kind, String id) {
    public Key {
        if (school.isEmpty() || kind.isEmpty() || (school + kind).indexOf(':') >= 0)
            throw new IllegalArgumentException("a school and a kind are words without a colon");
    }

    /** {@code school:kind:id}: the order of texts is the order in which marks are read. */
    public String text() {
        return school + ':' + kind + ':' + id;
    }

    /** Behind every key of the school and before those of the next; {@code ;} follows {@code :}. */
    public static String endOf(String school) {
        return school + ';';
    }
}
