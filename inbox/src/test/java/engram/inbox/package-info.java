/** The promises of the inbox, tried against bad schedules, a real store and a real broker. */
@org.jspecify.annotations.NullMarked
package engram.inbox;
