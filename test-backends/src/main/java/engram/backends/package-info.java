/** The Kafka and the MongoDB that a test JVM runs against. */
@NullMarked
package engram.backends;

import org.jspecify.annotations.NullMarked;
