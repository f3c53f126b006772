import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, Problem } from "../api/http";
import type { Body, Me } from "../api/types";
import { forgetKept, keptGet } from "../offline/kept";
import { signedInHere } from "../offline/person";
import { sendFor, sendNow, stopSending } from "../offline/sender";
import { closeToast } from "../ui/toast";
import { queryClient, refresh } from "./query-client";
import { watchRefused } from "./refused";

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
  useEffect(watchRefused, []);
  useEffect(() => signedInHere.onChange(() => void lookWhoIsHere()), []);
}

export const isTeacher = (me: Me | null | undefined) => me?.person.role === "TEACHER" || me?.person.role === "ADMIN";

/** Nothing is sent while a sign-in may bring another person, in whatever way; if it brought nobody, who was here still is. */
export async function signInBy(enter: () => Promise<unknown>): Promise<void> {
  const before = stopSending();
  try {
    await enter();
  } catch (error) {
    sendFor(before);
    void refreshMe();
    throw error;
  }
  await changedPerson();
}

export const signIn = (email: string, password: string) =>
  signInBy(() => call("POST", "/api/session", { body: { email, password } satisfies Body<"/api/session", "post"> }));

export async function signOut(): Promise<void> {
  await sendNow();
  await call("DELETE", "/api/session");
  await changedPerson();
}

/** Another person may be here now: nothing that was read before may stay. */
export async function changedPerson(): Promise<void> {
  await forgetKept();
  forgetRead();
  await refreshMe();
}

/** Another tab has seen a sign-in. */
async function lookWhoIsHere(): Promise<void> {
  const before = personNow();
  await refreshMe();
  if (personNow() !== before) forgetRead();
}

const personNow = () => queryClient.getQueryData<Me | null>(["me"])?.person.id;

function forgetRead(): void {
  closeToast();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
}
