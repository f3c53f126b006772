import { useEffect, useRef } from "react";
import { isTyping } from "./keys";

/** Runs what a key stands for; space is " ". A focused button or link keeps its own space and Enter. */
export function useKeys(keys: Record<string, () => void>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.repeat) return;
      const run = current.current[event.key.toLowerCase()];
      if (!run || (event.key === " " && document.activeElement?.matches("button, a, [role=radio]"))) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
