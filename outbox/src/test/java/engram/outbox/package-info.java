/** The promises of the outbox, tried against bad schedules, a real store and a real broker. */
@org.jspecify.annotations.NullMarked
package engram.outbox;
