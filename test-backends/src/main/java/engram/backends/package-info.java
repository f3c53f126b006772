/** The Kafka, the MongoDB and the signer of tokens that a test JVM runs against. */
@NullMarked
package engram.backends;

import org.jspecify.annotations.NullMarked;
