import { Unreachable } from "../api/http";
import type { Deck, DeckModes, GradedMode } from "../api/types";
import { pageOf, pathOf, useModes } from "../data/graded";
import { reached } from "../graded/words";
import { LinkButton } from "../ui/Button";

const names = { LEARN: "Learn", TEST: "Test", MATCHING: "Matching" } as const;
const graded = ["LEARN", "TEST", "MATCHING"] as const;

/** The five ways to study a deck. One that its cards do not allow is there, too, with its reason. */
export function StudyNav({ deck }: { deck: Deck }) {
  const modes = useModes(deck.id);
  const offers = graded.map((mode) => offerOf(mode, modes.data, modes.error));
  const reasons = new Map(offers.flatMap(({ mode, reason }) => (reason ? [[reason, mode] as const] : [])));
  return (
    <>
      <nav aria-label="Study" className="row study-nav">
        <LinkButton to={`/decks/${deck.id}/spaced`} look={(deck.dueCount ?? 0) > 0 ? "main" : "plain"}>
          Spaced
          <small>
            {deck.dueCount ?? 0} due, {deck.newCount ?? 0} new
          </small>
        </LinkButton>
        {offers.map(({ mode, open, reason }) =>
          reason === null ? (
            <LinkButton key={mode} to={open ? pageOf(deck.id, mode, open.id) : `/decks/${deck.id}/${pathOf[mode]}`}>
              {open ? `Continue ${names[mode]} (${reached(open.progress)})` : names[mode]}
            </LinkButton>
          ) : (
            <button key={mode} type="button" className="button plain" disabled data-disabled aria-describedby={reason ? `no-${reasons.get(reason)}` : undefined}>
              {names[mode]}
            </button>
          ),
        )}
        <LinkButton to={`/decks/${deck.id}/flashcards`}>Flashcards</LinkButton>
      </nav>
      {[...reasons].map(([reason, of]) => (
        <p key={of} id={`no-${of}`} className="note">
          {offers.filter((each) => each.reason === reason).map((each) => names[each.mode]).join(", ")}: {reason}
        </p>
      ))}
    </>
  );
}

/** A reason of null means that the mode is offered; an empty one, that this is not known yet. */
function offerOf(mode: GradedMode, modes: DeckModes | undefined, error: unknown) {
  const open = modes?.open.find((each) => each.mode === mode);
  if (error && !modes) return { mode, open, reason: error instanceof Unreachable ? "needs a connection to the server" : "cannot be offered just now" };
  if (!modes) return { mode, open, reason: "" };
  const { offered, reason } = modes[pathOf[mode]];
  return { mode, open, reason: offered ? null : inSentence(reason ?? "the cards do not allow it yet") };
}

const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
