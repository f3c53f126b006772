import { useEffect, useRef, useState } from "react";
import type { ProgressRow } from "../api/types";
import { Explained } from "../ui/Explained";
import type { Column } from "./columns";

const glowMs = 1600;

/** A number of a learner with the sentence behind it, and a click away the answers; it glows once when it changes. */
export function ProgressCell({ column, row, open }: { column: Column; row: ProgressRow; open: () => void }) {
  const text = column.text(row);
  const below = column.below?.(row);
  const glows = useGlow(text && `${text} ${below ?? ""}`);
  if (text === null) return <td className="nothing">–</td>;
  return (
    <td className={glows ? "glow" : ""}>
      <Explained why={column.why(row, row.person.name)} open={open}>
        {text}
      </Explained>
      {below && <small className="below">{below}</small>}
      {column.id === "mastery" && (
        <span className={`bar ${row.selfRatedOnly ? "hatched" : ""}`} aria-hidden="true">
          <span style={{ width: `${row.mastery * 100}%` }} />
        </span>
      )}
    </td>
  );
}

function useGlow(text: string | null): boolean {
  const before = useRef(text);
  const [glows, setGlows] = useState(false);
  useEffect(() => {
    if (before.current === text) return undefined;
    before.current = text;
    setGlows(true);
    const timer = setTimeout(() => setGlows(false), glowMs);
    return () => clearTimeout(timer);
  }, [text]);
  return glows;
}
