/**
 * The way from a service's documents to its Kafka topics: an aggregate is one document with a
 * version, and whatever its last change has to tell is published at least once, in order, however
 * often the process dies in between.
 */
@NullMarked
package engram.outbox;

import org.jspecify.annotations.NullMarked;
