import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import { allOf } from "../api/pages";
import type { Assignment, CardOverrides, ClassRoom, LearnerAnswer, Member, Page, ProgressRow } from "../api/types";
import { refresh } from "./query-client";

export const classPath = (room: string) => `/api/classes/${encodeURIComponent(room)}`;
export const assignmentsPath = (room: string) => `${classPath(room)}/assignments`;
export const membersPath = (room: string) => `${classPath(room)}/members`;
export const livePath = (room: string) => `${classPath(room)}/live`;

const read = <T>(path: string) => call<Page<T>>("GET", path);

export const useClasses = () =>
  useQuery({ queryKey: ["classes"], queryFn: () => allOf<ClassRoom>("/api/classes?limit=200", read), select: (page) => page.items });

/** The classes in which the caller is a teacher. */
export const useTaughtClasses = () => {
  const classes = useClasses();
  return { ...classes, data: classes.data?.filter((room) => room.role === "TEACHER") };
};

export const useClass = (room: string) =>
  useQuery({ queryKey: ["class", room], queryFn: () => call<ClassRoom>("GET", classPath(room)) });

export const useMembers = (room: string, enabled = true) =>
  useQuery({
    queryKey: ["members", room],
    queryFn: () => allOf<Member>(`${membersPath(room)}?limit=200`, read),
    select: (page) => page.items,
    enabled,
  });

/** Names and who is in it are among what is said of a class everywhere. */
export const refreshClass = (room: string) => refresh(["class", room], ["classes"]);

export const refreshClasses = () => refresh(["classes"]);

export const refreshMembers = (room: string) => refresh(["members", room], ["progress", room]);

/** What is settled for a person follows them into each of their classes. */
export const refreshPeople = () => refresh(["members"]);

/** The decks that a class studies. */
export const assignmentsOf = (room: string) => ({
  queryKey: ["assignments", room],
  queryFn: () => allOf<Assignment>(`${assignmentsPath(room)}?limit=200`, read),
});

export const useAssignments = (room: string) => useQuery({ ...assignmentsOf(room), select: (page) => page.items });

export const refreshAssignments = (room: string) => refresh(["assignments", room]);

export const progressKey = (room: string, deck: string) => ["progress", room, deck];

export const useProgress = (room: string, deck: string) =>
  useQuery({
    queryKey: progressKey(room, deck),
    queryFn: () => call<Page<ProgressRow>>("GET", `${deckIn(room, deck)}/progress`),
    select: (page) => page.items,
  });

const deckIn = (room: string, deck: string) => `${classPath(room)}/decks/${encodeURIComponent(deck)}`;

/** Answers of the class that their learners graded anew, by card. */
export const useOverrides = (room: string, deck: string) =>
  useQuery({
    queryKey: ["overrides", room, deck],
    queryFn: () => call<Page<CardOverrides>>("GET", `${deckIn(room, deck)}/overrides`),
    select: (page) => page.items,
  });

/** Answers of a learner to a deck, the newest first, page by page: of one mode or session where these are given. */
export const useAnswers = (room: string, deck: string, person: string, { mode, session }: { mode?: string | undefined; session?: string | undefined }) =>
  useInfiniteQuery({
    queryKey: ["answers", room, deck, person, mode, session],
    queryFn({ pageParam }) {
      const search = new URLSearchParams({ ...(mode ? { mode } : {}), ...(session ? { session } : {}), ...(pageParam ? { cursor: pageParam } : {}) });
      return call<Page<LearnerAnswer>>("GET", `${deckIn(room, deck)}/learners/${encodeURIComponent(person)}/answers?${search}`);
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
