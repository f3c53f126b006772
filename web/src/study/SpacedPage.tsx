import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../api/http";
import { useDeck } from "../decks/queries";
import { sendNow } from "../offline/sender";
import { Button, LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { onDay } from "../ui/words";
import { spacedQueue } from "./queue";
import { SpacedSession } from "./SpacedSession";

/** Spaced: what is due today, then up to ten new cards. */
export default function SpacedPage({ id }: { id: string }) {
  const deck = useDeck(id).data;
  const title = deck?.title ?? "Deck";
  useTitle(`Spaced: ${title}`);
  const [round, setRound] = useState(0);
  const queue = useQuery({
    queryKey: ["spaced", id, round],
    async queryFn() {
      await sendNow();
      return spacedQueue(id);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (queue.isPending) return <Coming />;
  if (queue.error instanceof Problem && queue.error.status === 404) {
    return <Empty step={<LinkButton to="/decks">To the decks</LinkButton>}>This deck does not exist, or you cannot see it.</Empty>;
  }
  if (queue.isError) return <Failed error={queue.error} again={() => void queue.refetch()} />;
  if (queue.data.items.length === 0) {
    return (
      <div className="stack">
        <h1>{title}</h1>
        <Empty
          step={
            <div className="row">
              <LinkButton to={`/decks/${id}`}>Back to the deck</LinkButton>
              <LinkButton to={`/decks/${id}/flashcards`}>Flashcards</LinkButton>
            </div>
          }
        >
          Nothing is due now{deck?.nextDueAt ? `; next cards ${onDay(deck.nextDueAt)}` : ""}. Turning over all cards in Flashcards is always possible.
        </Empty>
      </div>
    );
  }
  const { items, newLeft } = queue.data;
  return (
    <SpacedSession
      key={round}
      deck={id}
      title={title}
      items={items}
      more={newLeft > 0 && <Button onPress={() => setRound(round + 1)}>{Math.min(10, newLeft)} more new cards</Button>}
    />
  );
}
