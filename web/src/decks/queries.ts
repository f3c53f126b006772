import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Body, Card, Deck, Mastery, Page, StudySession } from "../api/types";
import { queryClient } from "../app/query-client";
import { keptGet } from "../offline/kept";
import { flashcards } from "../study/queue";
import { toast } from "../ui/toast";

export const deckPath = (deck: string) => `/api/decks/${encodeURIComponent(deck)}`;

/** The caller's decks; `q` looks into titles, `tag` is exact. */
export function useDecks(q = "", tag = "") {
  const search = new URLSearchParams({ limit: "200", ...(q ? { q } : {}), ...(tag ? { tag } : {}) });
  return useQuery({
    queryKey: ["decks", q, tag],
    queryFn: () => keptGet<Page<Deck>>(`/api/decks?${search}`),
    select: (page) => page.items,
    placeholderData: (before) => before,
  });
}

export const useDeck = (id: string) => useQuery({ queryKey: ["deck", id], queryFn: () => keptGet<Deck>(deckPath(id)) });

export const useCards = (id: string) => useQuery({ queryKey: ["cards", id], queryFn: () => allCards(id), select: (page) => page.items });

/** A page of cards ends where their texts are large; the next ones follow it. */
async function allCards(id: string): Promise<Page<Card>> {
  const path = `${deckPath(id)}/cards`;
  const first = await keptGet<Page<Card>>(path);
  const items = [...first.items];
  for (let next = first.next; next; ) {
    const page = await keptGet<Page<Card>>(`${path}?cursor=${encodeURIComponent(next)}`);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

export const useMastery = (id: string) =>
  useQuery({ queryKey: ["mastery", id], queryFn: () => keptGet<Mastery>(`${deckPath(id)}/mastery`) });

/** Every card as the scheduler knows it, with its stage. */
export const useAllCards = (id: string) => useQuery({ queryKey: ["all-cards", id], queryFn: () => flashcards(id) });

export const useSessions = (id: string) =>
  useQuery({
    queryKey: ["sessions", id],
    queryFn: () => keptGet<Page<StudySession>>(`${deckPath(id)}/sessions`),
    select: (page) => page.items,
  });

/** Everything about a deck that a change to it or an answer in it may alter. */
export async function refreshDeck(id: string): Promise<void> {
  await Promise.all(
    [["decks"], ["deck", id], ["cards", id], ["mastery", id], ["sessions", id], ["all-cards", id], ["modes", id]].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}

/** Moments after an answer or a mark arrived at which the views behind the numbers are asked again: they hear of it later than the service that took it. */
export const settleMs = [400, 1500, 4000];

export function useChangeDeck(deck: Deck) {
  return useMutation({
    mutationFn: (change: Body<"/api/decks/{deck}", "patch">) =>
      call<Deck>("PATCH", deckPath(deck.id), { body: change, version: deck.version }),
    onSettled: () => refreshDeck(deck.id),
  });
}

/** Makes a copy of a deck that is the caller's own. */
export const useDuplicateDeck = (onDone: (copy: Deck) => void) =>
  useMutation({
    mutationFn: (deck: Deck) => call<Deck>("POST", `${deckPath(deck.id)}/duplicate`, { body: {}, timeoutMs: 60_000 }),
    async onSuccess(copy, deck) {
      await refreshDeck(copy.id);
      toast(`This is your own copy of “${deck.title}”.`);
      onDone(copy);
    },
  });

/** Deletes a deck; the message offers to bring it back. */
export function useDeleteDeck(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deck: Deck) => call("DELETE", deckPath(deck.id), { version: deck.version }),
    async onSuccess(_, deck) {
      onDone?.();
      toast(`“${deck.title}” is deleted.`, { label: "Undo", run: () => void restore(deck) });
      await queries.invalidateQueries({ queryKey: ["decks"] });
    },
  });
}

async function restore(deck: Deck): Promise<void> {
  try {
    await call("POST", `${deckPath(deck.id)}/restore`);
    toast(`“${deck.title}” is back.`);
  } catch {
    toast(`“${deck.title}” could not be brought back. Try again from this message.`, { label: "Undo", run: () => void restore(deck) });
  }
  await refreshDeck(deck.id);
}
