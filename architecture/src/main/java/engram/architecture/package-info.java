/** What every module's packages have to be like. */
@NullMarked
package engram.architecture;

import org.jspecify.annotations.NullMarked;
