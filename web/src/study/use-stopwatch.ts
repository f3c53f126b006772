import { useEffect, useRef } from "react";
import { Stopwatch } from "./stopwatch";

/** A stopwatch that stops while the page is hidden. */
export function useStopwatch(): Stopwatch {
  const watch = useRef<Stopwatch>(undefined);
  watch.current ??= new Stopwatch();
  useEffect(() => {
    const onChange = () => watch.current?.visibilityChanged();
    document.addEventListener("visibilitychange", onChange);
    return () => document.removeEventListener("visibilitychange", onChange);
  }, []);
  return watch.current;
}
