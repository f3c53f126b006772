import { type ReactNode, useEffect } from "react";
import { sayProblem } from "../api/http";
import { Button } from "./Button";

/** Sets the document's title for as long as the page is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Engram` : "Engram";
  }, [title]);
}

/** What stands where nothing is yet: what will be here, and the next step. */
export function Empty({ children, step }: { children: ReactNode; step?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {step}
    </div>
  );
}

/** Grey lines in the shape of what is coming. */
export function Coming({ lines = 4 }: { lines?: number }) {
  return (
    <div className="coming" role="status">
      <span className="unseen">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} />
      ))}
    </div>
  );
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  return (
    <div className="failed" role="alert">
      <p>{sayProblem(error)}</p>
      {again && <Button onPress={again}>Try again</Button>}
    </div>
  );
}
