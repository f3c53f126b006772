import { useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Assignment, ClassRoom, Member, Page, ProgressRow } from "../api/types";

export const classPath = (room: string) => `/api/classes/${encodeURIComponent(room)}`;
export const assignmentsPath = (room: string) => `${classPath(room)}/assignments`;
export const membersPath = (room: string) => `${classPath(room)}/members`;
export const livePath = (room: string) => `${classPath(room)}/live`;

export const useClasses = () =>
  useQuery({ queryKey: ["classes"], queryFn: () => call<Page<ClassRoom>>("GET", "/api/classes"), select: (page) => page.items });

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
    queryFn: () => call<Page<Member>>("GET", `${membersPath(room)}?limit=200`),
    select: (page) => page.items,
    enabled,
  });

export const useAssignments = (room: string) =>
  useQuery({
    queryKey: ["assignments", room],
    queryFn: () => call<Page<Assignment>>("GET", assignmentsPath(room)),
    select: (page) => page.items,
  });

export const progressKey = (room: string, deck: string) => ["progress", room, deck];

export const useProgress = (room: string, deck: string) =>
  useQuery({
    queryKey: progressKey(room, deck),
    queryFn: () => call<Page<ProgressRow>>("GET", `${classPath(room)}/decks/${encodeURIComponent(deck)}/progress?limit=200`),
    select: (page) => page.items,
  });
