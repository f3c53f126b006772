import type { Deck } from "../api/types";
import { Explained } from "../ui/Explained";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed } from "../ui/Page";
import { clockTime, dayOf, percent, span } from "../ui/words";
import { useSessions } from "./queries";

const names: Record<string, string> = { SPACED: "Spaced", FLASHCARDS: "Flashcards" };

/** One's own study sessions on this deck, newest first. */
export function SessionsTab({ deck }: { deck: Deck }) {
  const sessions = useSessions(deck.id);
  if (sessions.isPending) return <Coming />;
  if (sessions.isError) return <Failed error={sessions.error} again={() => void sessions.refetch()} />;
  if (sessions.data.length === 0) {
    return (
      <Empty step={deck.cardCount > deck.draftCount && <LinkButton to={`/decks/${deck.id}/spaced`}>Start with Spaced</LinkButton>}>
        No study sessions yet.
      </Empty>
    );
  }
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Study sessions">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Mode</th>
            <th scope="col" className="figure">
              Cards
            </th>
            <th scope="col" className="figure">
              Answers
            </th>
            <th scope="col" className="figure">
              Known at once
            </th>
            <th scope="col" className="figure">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.data.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {dayOf(each.startedAt)}, {clockTime(each.startedAt)}
              </th>
              <td>{names[each.mode] ?? each.mode}</td>
              <td className="figure">{each.cards}</td>
              <td className="figure">{each.answers}</td>
              <td className="figure">
                <Explained why={`${percent(each.firstTryRate)} of these ${each.cards} cards were not answered Again the first time in this session.`}>
                  {percent(each.firstTryRate)}
                </Explained>
              </td>
              <td className="figure">{each.endedAt ? span(each.activeMs / 1000) : "going on"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
