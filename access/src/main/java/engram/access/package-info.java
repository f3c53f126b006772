/**
 * Who is calling, and which decks and classes they may reach: the same answer in every service,
 * from tokens that roster-service signs and from a fold of decks, enrolments and assignments. See
 * docs/decisions/0002-access-library.md.
 */
@NullMarked
package engram.access;

import org.jspecify.annotations.NullMarked;
