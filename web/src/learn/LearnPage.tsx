import { useDeck } from "../data/decks";
import { Before } from "../graded/Before";
import { Session } from "../graded/Session";
import { t } from "../texts/texts";
import { useTitle } from "../ui/Page";
import { LearnOptions } from "./LearnOptions";
import { LearnSession } from "./LearnSession";

/** Learn: its options, or with a session's id the session itself. */
export default function LearnPage({ id, session }: { id: string; session?: string | undefined }) {
  if (session) return <Open deck={id} session={session} />;
  return (
    <Before deck={id} mode="LEARN">
      {(modes) => <LearnOptions deck={id} modes={modes} />}
    </Before>
  );
}

function Open({ deck, session }: { deck: string; session: string }) {
  const title = useDeck(deck).data?.title ?? t("learn.learnPage.deck");
  useTitle(t("learn.learnPage.learnTitle", { title }));
  return (
    <Session deck={deck} id={session} mode="LEARN">
      {(found, at) => <LearnSession key={at} deck={deck} title={title} session={found} />}
    </Session>
  );
}
