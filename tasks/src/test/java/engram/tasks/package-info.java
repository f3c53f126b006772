/** The promises of the pattern, tried against bad schedules, a fake store and a real one. */
@org.jspecify.annotations.NullMarked
package engram.tasks;
