/** The file formats: text with tabs, and JSON. */
@NullMarked
package engram.deck.transfer.model;

import org.jspecify.annotations.NullMarked;
