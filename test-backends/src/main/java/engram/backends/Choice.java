package engram.backends;

/** Which backends were asked for by {@code -Dengram.backends}. */
enum Choice {
    CONTAINERS,
    EMBEDDED,
    WHAT_IS_THERE;

    static Choice asked() {
        var asked = System.getProperty("engram.backends", "");
        return switch (asked) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "" -> WHAT_IS_THERE;
            default ->
                    throw new IllegalArgumentException(
                            "engram.backends is containers or embedded, not " + asked);
        };
    }
}
