package engram.tasks.lease;

/**
 * Who has a lease.
 *
 * @param instance the replica's name, which stays with it over restarts
 * @param process random; another one after each start
 */
record Owner(String instance, String process) {
    String text() {
        return instance + '/' + process;
    }
}
