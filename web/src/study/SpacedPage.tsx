import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../api/http";
import { useDeck } from "../decks/queries";
import { Button, LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { spacedQueue } from "./queue";
import type { Item } from "./session";
import { SpacedSession } from "./SpacedSession";

/** Spaced: what is due today, then up to ten new cards. */
export default function SpacedPage({ id }: { id: string }) {
  const deck = useDeck(id).data;
  useTitle(deck ? `Spaced: ${deck.title}` : "Spaced");
  const [round, setRound] = useState(0);
  const queue = useQuery({
    queryKey: ["spaced", id, round],
    queryFn: () => spacedQueue(id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [more, setMore] = useState<{ items: Item[]; rest: Item[] }>();
  if (queue.isPending) return <Coming />;
  if (queue.error instanceof Problem && queue.error.status === 404) {
    return <Empty step={<LinkButton to="/decks">To the decks</LinkButton>}>This deck does not exist, or you cannot see it.</Empty>;
  }
  if (queue.isError) return <Failed error={queue.error} again={() => void queue.refetch()} />;
  const items = more?.items ?? queue.data.items;
  const rest = more?.rest ?? queue.data.moreNew;
  const title = deck?.title ?? "Deck";
  if (items.length === 0) {
    return (
      <Empty
        step={
          <div className="row">
            <LinkButton to={`/decks/${id}`}>Back to the deck</LinkButton>
            <LinkButton to={`/decks/${id}/flashcards`}>Flashcards</LinkButton>
          </div>
        }
      >
        Nothing is due in {title} now. Come back when cards fall due, or turn over all of them in Flashcards.
      </Empty>
    );
  }
  return (
    <SpacedSession
      key={`${round}:${items[0]?.card.id}:${items.length}`}
      deck={id}
      title={title}
      items={items}
      more={
        rest.length > 0 ? (
          <Button onPress={() => setMore({ items: rest.slice(0, 10), rest: rest.slice(10) })}>{Math.min(10, rest.length)} more new cards</Button>
        ) : (
          <Button
            onPress={() => {
              setMore(undefined);
              setRound(round + 1);
            }}
          >
            Look for more
          </Button>
        )
      }
    />
  );
}
