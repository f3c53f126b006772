import type { ReactNode } from "react";
import { Problem } from "../api/http";
import type { GradedMode, GradedSession } from "../api/types";
import { useGraded } from "../data/graded";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed } from "../ui/Page";

/** Reads a session and shows it, each state of the reading included. `readAt` tells one reading from another. */
export function Session({ deck, id, mode, children }: { deck: string; id: string; mode: GradedMode; children: (session: GradedSession, readAt: number) => ReactNode }) {
  const session = useGraded(id);
  if (session.isPending) return <Coming />;
  const gone = session.error instanceof Problem && session.error.status === 404;
  if (gone || (session.data && (session.data.mode !== mode || session.data.deckId !== deck))) {
    return <Empty title={t("graded.session.noSuchSession")} step={<LinkButton to={`/decks/${deck}`}>{t("graded.session.backToTheDeck")}</LinkButton>}>{t("graded.session.thisSessionDoesNotExist")}</Empty>;
  }
  if (session.isError) return <Failed title={t("graded.session.session")} error={session.error} again={() => void session.refetch()} />;
  return <>{children(session.data, session.dataUpdatedAt)}</>;
}
