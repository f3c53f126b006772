import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import { allOf } from "../api/pages";
import type { Body, Card, Deck, Mastery, Page, StudySession, Usage } from "../api/types";
import { keptGet, keptGetAt } from "../offline/kept";
import { answersSince } from "../offline/local-answers";
import { foundDecks } from "../offline/sender";
import { t } from "../texts/texts";
import { toast } from "../ui/toast";
import { withAnswers } from "./answered";
import { queryClient, refresh } from "./query-client";
import { flashcards } from "./queue";

export const deckPath = (deck: string) => `/api/decks/${encodeURIComponent(deck)}`;

/** The caller's decks; `q` looks into titles, `tag` is exact. */
export function useDecks(q = "", tag = "") {
  const search = new URLSearchParams({ limit: "200", ...(q ? { q } : {}), ...(tag ? { tag } : {}) });
  return useQuery({
    queryKey: ["decks", q, tag],
    queryFn: () => readDecks(`/api/decks?${search}`, q === "" && tag === ""),
    select: (page) => page.items,
    placeholderData: (before) => before,
  });
}

/** Counts that were read before an answer was given here are put right: without a network they would stay as they were. */
async function readDecks(path: string, all: boolean): Promise<Page<Deck>> {
  let readAt = Infinity;
  const page = await allOf<Deck>(path, async (each) => {
    const { body, at } = await keptGetAt<Page<Deck>>(each);
    readAt = Math.min(readAt, at);
    return body;
  });
  await foundDecks(page.items.map(({ id }) => id), readAt, all);
  const answers = await answersSince(readAt);
  return { ...page, items: page.items.map((deck) => withAnswers(deck, answers, Date.now())) };
}

export const useDeck = (id: string) =>
  useQuery({
    queryKey: ["deck", id],
    async queryFn() {
      const { body, at } = await keptGetAt<Deck>(deckPath(id));
      await foundDecks([id], at);
      return withAnswers(body, await answersSince(at), Date.now());
    },
  });

const cardsOf = (id: string) => ({ queryKey: ["cards", id], queryFn: () => allOf<Card>(`${deckPath(id)}/cards`, keptGet) });

export const useCards = (id: string) => useQuery({ ...cardsOf(id), select: (page) => page.items });

const byId = ({ items }: Page<Card>): ReadonlyMap<string, Card> => new Map(items.map((card) => [card.id, card]));

/** The cards of a deck by their ids, for whoever looks many of them up. */
export const useCardsById = (id: string) => useQuery({ ...cardsOf(id), select: byId }).data;

export const useMastery = (id: string) =>
  useQuery({ queryKey: ["mastery", id], queryFn: () => keptGet<Mastery>(`${deckPath(id)}/mastery`) });

/** How much of what a deck, or else the caller, may have is taken. */
export const useUsage = (deck?: string) =>
  useQuery({ queryKey: ["usage", deck], queryFn: () => call<Usage>("GET", deck === undefined ? "/api/usage" : `${deckPath(deck)}/usage`) });

/** Every card as the scheduler knows it, with its stage. */
export const useAllCards = (id: string) => useQuery({ queryKey: ["all-cards", id], queryFn: () => flashcards(id) });

/** One's own sessions with a deck, the newest first, page by page. */
export const useSessions = (id: string) =>
  useInfiniteQuery({
    queryKey: ["sessions", id],
    queryFn: ({ pageParam }) => keptGet<Page<StudySession>>(`${deckPath(id)}/sessions${pageParam && `?${new URLSearchParams({ cursor: pageParam })}`}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

/** Everything about a deck that a change to it or an answer in it may alter. */
export async function refreshDeck(id: string): Promise<void> {
  await refresh(["decks"], ["deck", id], ["cards", id], ["mastery", id], ["sessions", id], ["all-cards", id], ["modes", id], ["usage"]);
}

/** Shows the cards of a deck changed, before the server says so. */
export const showCards = (id: string, change: (cards: Card[]) => Card[]) =>
  queryClient.setQueryData<Page<Card>>(["cards", id], (page) => page && { ...page, items: change(page.items) });

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
      toast(t("base.decks.thisIsYourOwnCopy", { title: deck.title }));
      onDone(copy);
    },
  });

/** Deletes a deck; the message offers to bring it back. */
export function useDeleteDeck(onDone?: () => void) {
  return useMutation({
    mutationFn: (deck: Deck) => call("DELETE", deckPath(deck.id), { version: deck.version }),
    async onSuccess(_, deck) {
      onDone?.();
      toast(t("base.decks.titleIsDeleted", { title: deck.title }), { label: t("base.decks.undo"), run: () => void restore(deck) });
      await refresh(["decks"]);
    },
  });
}

async function restore(deck: Deck): Promise<void> {
  try {
    await call("POST", `${deckPath(deck.id)}/restore`);
    toast(t("base.decks.titleIsBack", { title: deck.title }));
  } catch {
    toast(t("base.decks.titleCouldNotBeBrought", { title: deck.title }), { label: t("base.decks.undo"), run: () => void restore(deck) });
  }
  await refreshDeck(deck.id);
}
