import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, Problem } from "../api/http";
import type { Change, Preview, Scope, Settings, Weights } from "../api/memory-engine";
import { t } from "../texts/texts";
import { toast } from "../ui/toast";
import { type Draft, isEmpty, undoOf } from "./draft";
import { queryClient } from "./query-client";

/** How often work that goes on is looked at. */
const lookMs = 1000;

const pathOf = (what: "settings" | "weights", scope: Scope, id: string) => `/api/${what}/${scope}/${encodeURIComponent(id)}`;
const settingsKey = (scope: Scope, id: string) => ["settings", scope, id];
const weightsKey = (scope: Scope, id: string) => ["weights", scope, id];

/** A place's settings; looked at again while cards are being worked out anew under them. */
export const useSettings = (scope: Scope, id: string) =>
  useQuery({
    queryKey: settingsKey(scope, id),
    queryFn: () => call<Settings>("GET", pathOf("settings", scope, id)),
    refetchInterval: ({ state }) => (state.data?.replay.running ? lookMs : false),
  });

const patch = ({ scope, id }: Settings, change: Change, version: number) => call<Settings>("PATCH", pathOf("settings", scope, id), { body: change, version });

const keep = (settings: Settings) => {
  queryClient.setQueryData(settingsKey(settings.scope, settings.id), settings);
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "settings" && queryKey[2] !== settings.id });
};

/** Saves a draft; its message offers to take it back. After a conflict the settings are read again, and the draft stays. */
export function useSaveSettings(settings: Settings, onSaved: () => void) {
  return useMutation({
    meta: { says: true },
    mutationFn: (draft: Draft) => patch(settings, draft, settings.version),
    onSuccess(saved, draft) {
      keep(saved);
      onSaved();
      toast(t("base.settings.theSettingsAreSaved"), { label: t("base.settings.undo"), run: () => void undo(saved, undoOf(settings, draft)) });
    },
    onError: (error) => isStale(error) && queryClient.invalidateQueries({ queryKey: settingsKey(settings.scope, settings.id) }),
  });
}

async function undo(saved: Settings, before: Draft): Promise<void> {
  try {
    keep(await patch(saved, before, saved.version));
    toast(t("base.settings.theSettingsAreAsThey"));
  } catch (error) {
    if (isStale(error)) toast(t("base.settings.somebodyChangedTheseSettingsSince"));
    else toast(t("base.settings.theSettingsCouldNotBe"), { label: t("base.settings.undo"), run: () => void undo(saved, before) });
    await queryClient.invalidateQueries({ queryKey: settingsKey(saved.scope, saved.id) });
  }
}

export const isStale = (error: unknown) => error instanceof Problem && error.status === 412;

/** What a draft would do, asked a moment after its last change. */
export function usePreview({ scope, id, version }: Settings, draft: Draft) {
  const fields = useSettled(draft);
  const preview = useQuery({
    queryKey: ["preview", scope, id, version, fields],
    queryFn: () => call<Preview>("POST", `${pathOf("settings", scope, id)}/preview`, { body: { fields } }),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return { ...preview, changed: !isEmpty(fields), working: preview.isFetching || fields !== draft };
}

const settleMs = 400;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

const isFitting = (weights: Weights | undefined) => weights?.fit?.state === "WAITING" || weights?.fit?.state === "RUNNING";

export const useWeights = (scope: "learner" | "school", id: string) =>
  useQuery({
    queryKey: weightsKey(scope, id),
    queryFn: () => call<Weights>("GET", pathOf("weights", scope, id)),
    refetchInterval: ({ state }) => (isFitting(state.data) ? lookMs : false),
  });

export const useFit = (scope: "learner" | "school", id: string) =>
  useMutation({
    mutationFn: () => call<Weights>("POST", `${pathOf("weights", scope, id)}/fit`),
    onSuccess: (weights) => queryClient.setQueryData(weightsKey(scope, id), weights),
  });

/** Back to the weights of the next place. */
export const useResetWeights = (scope: "learner" | "school", id: string) =>
  useMutation({
    mutationFn: () => call("DELETE", pathOf("weights", scope, id)),
    onSuccess: () => toast(t("base.settings.fittedWeightsAreDroppedThey")),
    onSettled: () => queryClient.invalidateQueries({ queryKey: weightsKey(scope, id) }),
  });
