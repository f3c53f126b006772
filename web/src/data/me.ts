import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, Problem } from "../api/http";
import type { Body, Me } from "../api/types";
import { forgetKept, keptGet } from "../offline/kept";
import { sendFor, sendNow } from "../offline/sender";
import { queryClient, refresh } from "./query-client";

/** Beside the sign-in, which no script can read, the gateway sets a mark. Without it there is nobody to ask for, and no refusal for the console to show. */
const mayBeSignedIn = () => document.cookie.split("; ").includes("engram_signed_in=yes");

const readMe = async (): Promise<Me | null> => {
  if (!mayBeSignedIn()) return null;
  try {
    return await keptGet<Me>("/api/me");
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
};

/** The person who is signed in; null if nobody is. */
export const useMe = () => useQuery({ queryKey: ["me"], queryFn: readMe, staleTime: 60_000 });

export const refreshMe = () => refresh(["me"]);

/** Sends what the person who is signed in answered; to be used once, around all pages. */
export function useSending(): void {
  const id = useMe().data?.person.id;
  useEffect(() => sendFor(id), [id]);
}

export const isTeacher = (me: Me | null | undefined) => me?.person.role === "TEACHER" || me?.person.role === "ADMIN";

export async function signIn(email: string, password: string): Promise<void> {
  await call("POST", "/api/session", { body: { email, password } satisfies Body<"/api/session", "post"> });
  await changedPerson();
}

export async function signOut(): Promise<void> {
  await sendNow();
  await call("DELETE", "/api/session");
  await changedPerson();
}

/** Another person may be here now: nothing that was read before may stay. */
export async function changedPerson(): Promise<void> {
  await forgetKept();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
  await refreshMe();
}
