/** Who may reach what, and how a refusal looks, over real HTTP, a real broker and a real store. */
@org.jspecify.annotations.NullMarked
package engram.access;
