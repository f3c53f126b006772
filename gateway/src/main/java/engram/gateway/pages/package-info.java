/** The pages, as files of the class path. */
@NullMarked
package engram.gateway.pages;

import org.jspecify.annotations.NullMarked;
