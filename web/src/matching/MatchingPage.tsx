import { useDeck } from "../data/decks";
import { Before } from "../graded/Before";
import { Session } from "../graded/Session";
import { t } from "../texts/texts";
import { useTitle } from "../ui/Page";
import { MatchingOptions } from "./MatchingOptions";
import { MatchingRound } from "./MatchingRound";

/** Matching: its options, or with a session's id the round itself. */
export default function MatchingPage({ id, session }: { id: string; session?: string | undefined }) {
  if (session) return <Open deck={id} session={session} />;
  return (
    <Before deck={id} mode="MATCHING">
      {(modes) => <MatchingOptions deck={id} modes={modes} />}
    </Before>
  );
}

function Open({ deck, session }: { deck: string; session: string }) {
  const title = useDeck(deck).data?.title ?? t("matching.matchingPage.deck");
  useTitle(t("matching.matchingPage.matchingTitle", { title }));
  return (
    <Session deck={deck} id={session} mode="MATCHING">
      {(found, at) => <MatchingRound key={at} deck={deck} title={title} session={found} />}
    </Session>
  );
}
