import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { call } from "../api/http";
import { newId } from "../api/new-id";
import type { Answered, Body, DeckModes, GivenAnswer, GradedMode, GradedOptions, GradedSession } from "../api/types";
import { deckPath } from "./decks";
import { queryClient } from "./query-client";

/** Graded sessions live on the server, so nothing here is kept for use without a network. */
const sessionPath = (id: string) => `/api/sessions/${encodeURIComponent(id)}`;
const sessionKey = (id: string) => ["graded", id];

export const pathOf = { LEARN: "learn", TEST: "test", MATCHING: "matching" } as const satisfies Record<GradedMode, string>;

/** Where the page of a session is. */
export const pageOf = (deck: string, mode: GradedMode, session: string) => `/decks/${deck}/${pathOf[mode]}/${session}`;

export const useModes = (deck: string) =>
  useQuery({ queryKey: ["modes", deck], queryFn: () => call<DeckModes>("GET", `${deckPath(deck)}/modes`) });

/** Sessions that have just begun: their pages need not ask for what the server said a moment ago. Later visits must. */
const started = new Map<string, GradedSession>();

function takeStarted(id: string): GradedSession | undefined {
  const session = started.get(id);
  started.delete(id);
  return session;
}

/** A session as it stood when it was opened; what happens in it afterwards, its page knows. */
export const useGraded = (id: string) =>
  useQuery({
    queryKey: sessionKey(id),
    queryFn: () => takeStarted(id) ?? call<GradedSession>("GET", sessionPath(id)),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const readAgain = (id: string) => queryClient.invalidateQueries({ queryKey: sessionKey(id) });

/** Begins a session and goes to its page. The id is made here, so that a second try after a lost answer begins no second session. */
export function useStart(deck: string, mode: GradedMode) {
  const [, go] = useLocation();
  const [id, setId] = useState(newId);
  return useMutation({
    meta: { says: true },
    mutationFn: (options: GradedOptions) =>
      call<GradedSession>("POST", `${deckPath(deck)}/sessions`, { body: { id, mode, options } satisfies Body<"/api/decks/{deck}/sessions", "post"> }),
    onSuccess(session) {
      setId(newId());
      started.set(session.id, session);
      void queryClient.invalidateQueries({ queryKey: ["modes", deck] });
      go(pageOf(deck, mode, session.id));
    },
  });
}

export const sendAnswer = (session: string, answer: GivenAnswer, keepalive = false) =>
  call<Answered>("POST", `${sessionPath(session)}/answers`, { body: answer, keepalive });

export const override = (session: string, question: string, grade: Body<"/api/sessions/{session}/answers/{question}/override", "post">) =>
  call<Answered>("POST", `${sessionPath(session)}/answers/${encodeURIComponent(question)}/override`, { body: grade });

/** The star of the card that a question asks for. */
export const starQuestion = (session: string, question: string, on: boolean) =>
  call(on ? "PUT" : "DELETE", `${sessionPath(session)}/questions/${encodeURIComponent(question)}/star`);

/** What a page shows of a deck's stars is to be read again. */
export const starsChanged = (deck: string) =>
  Promise.all([queryClient.invalidateQueries({ queryKey: ["stars", deck] }), queryClient.invalidateQueries({ queryKey: ["modes", deck] })]);

/** The question that a session asks now. */
export const readQuestion = async (session: string) => (await call<GradedSession>("GET", sessionPath(session))).question;

export async function finish(session: string): Promise<GradedSession> {
  const finished = await call<GradedSession>("POST", `${sessionPath(session)}/finish`, { body: {} });
  queryClient.setQueryData(sessionKey(session), finished);
  return finished;
}
