import { useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Invitation, MyInvitation } from "../api/types";
import { refresh } from "./query-client";

export const invitationsPath = "/api/me/invitations";

/** The classes that ask the learner in. */
export const useInvitations = () =>
  useQuery({ queryKey: ["invitations"], queryFn: () => call<{ items: MyInvitation[] }>("GET", invitationsPath), select: ({ items }) => items });

/** An invitation that was accepted brings a class and its decks. */
export const refreshInvitations = () => refresh(["invitations"], ["classes"], ["decks"], ["me"]);

/** The class that a code leads into. */
export const useInvitation = (code: string, enabled: boolean) =>
  useQuery({ queryKey: ["invitation", code], queryFn: () => call<Invitation>("GET", `/api/invitations/${encodeURIComponent(code)}`), enabled });
