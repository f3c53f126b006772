import { type ReactNode, useEffect } from "react";
import { sayProblem } from "../api/http";
import { t } from "../texts/texts";
import { Button } from "./Button";

/** Sets the document's title for as long as the page is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Engram` : t("base.page.engram");
  }, [title]);
}

interface EmptyProps {
  children: ReactNode;
  step?: ReactNode;
  /** The page's own, where it has nothing else. */
  title?: string;
}

/** What stands where nothing is yet: what will be here, and the next step. */
export function Empty({ children, step, title }: EmptyProps) {
  return (
    <div className="empty">
      {title && <h1>{title}</h1>}
      <p>{children}</p>
      {step}
    </div>
  );
}

/** Grey lines in the shape of what is coming. */
export function Coming({ lines = 4 }: { lines?: number }) {
  return (
    <div className="coming" role="status">
      <span className="unseen">{t("base.page.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} />
      ))}
    </div>
  );
}

interface FailedProps {
  error: unknown;
  again?: () => void;
  /** The page's own, where it has nothing else. */
  title?: string;
}

export function Failed({ error, again, title }: FailedProps) {
  return (
    <div className="failed" role="alert">
      {title && <h1>{title}</h1>}
      <p>{sayProblem(error)}</p>
      {again && <Button onPress={again}>{t("base.page.tryAgain")}</Button>}
    </div>
  );
}
