@org.jspecify.annotations.NullMarked
package engram.tasks.lease;
