/**
 * The generations of views: which one is read, which is being built, which are kept. Plain
 * decisions on one document for each fold, and what readers need of them.
 */
@NullMarked
package engram.inbox.view;

import org.jspecify.annotations.NullMarked;
