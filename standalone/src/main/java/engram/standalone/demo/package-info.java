/**
 * A school to look at: people, decks and a term of answers, made through the platform's own API.
 */
@NullMarked
package engram.standalone.demo;

import org.jspecify.annotations.NullMarked;
