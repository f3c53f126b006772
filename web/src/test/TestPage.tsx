import { useDeck } from "../data/decks";
import { Before } from "../graded/Before";
import { Session } from "../graded/Session";
import { useTitle } from "../ui/Page";
import { TestOptions } from "./TestOptions";
import { TestResultView } from "./TestResultView";
import { TestSheet } from "./TestSheet";

/** Test: its options, or with a session's id the questions and, once submitted, the result. */
export default function TestPage({ id, session }: { id: string; session?: string | undefined }) {
  if (session) return <Open deck={id} session={session} />;
  return (
    <Before deck={id} mode="TEST">
      {(modes) => <TestOptions deck={id} modes={modes} />}
    </Before>
  );
}

function Open({ deck, session }: { deck: string; session: string }) {
  const title = useDeck(deck).data?.title ?? "Deck";
  useTitle(`Test: ${title}`);
  return (
    <Session deck={deck} id={session} mode="TEST">
      {(found) => (found.finishedAt ? <TestResultView deck={deck} title={title} session={found} /> : <TestSheet key={session} deck={deck} title={title} session={found} />)}
    </Session>
  );
}
