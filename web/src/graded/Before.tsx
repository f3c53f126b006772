import type { ReactNode } from "react";
import { Problem } from "../api/http";
import type { DeckModes, GradedMode } from "../api/types";
import { useDeck } from "../data/decks";
import { pageOf, pathOf, useModes } from "../data/graded";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { reached } from "./words";

const names = { LEARN: "Learn", TEST: "Test", MATCHING: "Matching" } as const;

interface Props {
  deck: string;
  mode: GradedMode;
  children: (modes: DeckModes) => ReactNode;
}

/** What comes before a graded mode: an unfinished session to go on with, the choices of a new one, or why there is none. */
export function Before({ deck, mode, children }: Props) {
  const title = useDeck(deck).data?.title;
  const modes = useModes(deck);
  useTitle(`${names[mode]}: ${title ?? "Deck"}`);
  if (modes.isPending) return <Coming />;
  if (modes.error instanceof Problem && modes.error.status === 404) {
    return <Empty title="No such deck" step={<LinkButton to="/decks">To the decks</LinkButton>}>This deck does not exist, or you cannot see it.</Empty>;
  }
  if (modes.isError) return <Failed title={names[mode]} error={modes.error} again={() => void modes.refetch()} />;
  const back = <LinkButton to={`/decks/${deck}`}>Back to the deck</LinkButton>;
  const offer = modes.data[pathOf[mode]];
  const open = modes.data.open.find((each) => each.mode === mode);
  return (
    <div className="narrow stack">
      <header>
        <h1>{names[mode]}</h1>
        <p className="note">{title}</p>
      </header>
      {open && (
        <section className="paper stack" aria-label="Unfinished">
          <p>You are in the middle of one: {reached(open.progress)}. It waits where you left it.</p>
          <div>
            <LinkButton to={pageOf(deck, mode, open.id)} look="main">
              Continue ({reached(open.progress)})
            </LinkButton>
          </div>
        </section>
      )}
      {offer.offered ? (
        <section className="paper stack" aria-label={open ? "A new one" : "Options"}>
          {open && <h2>Or a new one</h2>}
          {children(modes.data)}
        </section>
      ) : (
        <Empty step={back}>{offer.reason ?? "This deck's cards do not allow it yet."}</Empty>
      )}
      {offer.offered && <div>{back}</div>}
    </div>
  );
}
