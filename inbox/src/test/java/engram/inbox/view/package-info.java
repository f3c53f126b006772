/** Which generation is what, decided on plain documents and kept in a real store. */
@org.jspecify.annotations.NullMarked
package engram.inbox.view;
