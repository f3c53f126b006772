import { useSyncExternalStore } from "react";
import { Link } from "wouter";
import { onSendState, sendState } from "../offline/sender";
import { t } from "../texts/texts";

/** The answers of a round that the server refused, by their ids. */
export function useRefused(): ReadonlySet<string> {
  const { refused } = useSyncExternalStore(onSendState, sendState);
  return new Set(refused.map(({ review }) => review.id));
}

/** "2 of 20 answers were not accepted", and where it says why; nothing where all were. */
export function NotAccepted({ reviews }: { reviews: string[] }) {
  const all = useRefused();
  const refused = reviews.filter((each) => all.has(each)).length;
  if (refused === 0) return null;
  return (
    <p>
      {t("study.notAccepted.ofTheseWereNotAccepted", { refused, answers: reviews.length })} <Link href="/">{t("study.notAccepted.seeWhy")}</Link>
    </p>
  );
}
