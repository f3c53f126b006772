/**
 * Kafka and a MongoDB-compatible store inside one JVM, so that Engram runs without any other
 * installation.
 */
@NullMarked
package engram.embedded;

import org.jspecify.annotations.NullMarked;
