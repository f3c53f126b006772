import { useDeck } from "../data/decks";
import { Before } from "../graded/Before";
import { Session } from "../graded/Session";
import { t } from "../texts/texts";
import { useTitle } from "../ui/Page";
import { ExamOptions } from "./ExamOptions";
import { ExamResultView } from "./ExamResultView";
import { ExamSheet } from "./ExamSheet";

/** Test: its options, or with a session's id the questions and, once submitted, the result. */
export default function ExamPage({ id, session }: { id: string; session?: string | undefined }) {
  if (session) return <Open deck={id} session={session} />;
  return (
    <Before deck={id} mode="TEST">
      {(modes) => <ExamOptions deck={id} modes={modes} />}
    </Before>
  );
}

function Open({ deck, session }: { deck: string; session: string }) {
  const title = useDeck(deck).data?.title ?? t("exam.examPage.deck");
  useTitle(t("exam.examPage.testTitle", { title }));
  return (
    <Session deck={deck} id={session} mode="TEST">
      {(found) => (found.finishedAt ? <ExamResultView deck={deck} title={title} session={found} /> : <ExamSheet key={session} deck={deck} title={title} session={found} />)}
    </Session>
  );
}
