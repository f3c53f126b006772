/**
 * How a text is read: markup, symbols, numbers and letters brought to words that can be compared.
 */
@NullMarked
package engram.grading.reading;

import org.jspecify.annotations.NullMarked;
