/**
 * What the service's tests run in: a broker and a store, signed tokens, and records as other
 * services write them.
 */
package engram.scheduler.testing;
