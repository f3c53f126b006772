import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../api/http";
import { useDeck } from "../data/decks";
import type { Wanted } from "../data/queue";
import { sendNow } from "../offline/sender";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { MoreToStudy } from "./MoreToStudy";
import { NothingDue } from "./NothingDue";
import { spacedQueue } from "./queue";
import { SpacedSession } from "./SpacedSession";

/** Spaced: what is due today, then up to ten new cards; more of either only when asked for. */
export default function SpacedPage({ id }: { id: string }) {
  const deck = useDeck(id).data;
  const title = deck?.title ?? t("study.spacedPage.deck");
  useTitle(t("study.spacedPage.spacedTitle", { title }));
  const [{ round, wanted }, setRound] = useState<{ round: number; wanted: Wanted }>({ round: 0, wanted: {} });
  const queue = useQuery({
    queryKey: ["spaced", id, round],
    async queryFn() {
      await sendNow();
      return spacedQueue(id, wanted);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (queue.isPending) return <Coming />;
  if (queue.error instanceof Problem && queue.error.status === 404) {
    return <Empty title={t("study.spacedPage.noSuchDeck")} step={<LinkButton to="/decks">{t("study.spacedPage.toTheDecks")}</LinkButton>}>{t("study.spacedPage.thisDeckDoesNotExist")}</Empty>;
  }
  if (queue.isError) return <Failed title={t("study.spacedPage.spaced")} error={queue.error} again={() => void queue.refetch()} />;
  const { items, left } = queue.data;
  const more = <MoreToStudy left={left} ask={(next) => setRound({ round: round + 1, wanted: next })} />;
  if (items.length === 0) return <NothingDue id={id} deck={deck} left={left} ahead={wanted.ahead !== undefined} more={more} />;
  return <SpacedSession key={round} deck={id} title={title} items={items} more={more} />;
}
