import { useEffect, useRef, useState } from "react";
import { serverNow } from "../api/clock";
import { momentBetween, sayLeft } from "./remaining";

const lookMs = 1000;

/** The time left of a limit, by the server's clock. A screen reader hears it at a few moments only. */
export function TimeLeft({ deadline, up }: { deadline: string; up: () => void }) {
  const end = Date.parse(deadline);
  const leftNow = () => (end - serverNow()) / 1000;
  const [left, setLeft] = useState(leftNow);
  const [said, setSaid] = useState("");
  const last = useRef(left);
  const done = useRef(up);
  done.current = up;
  useEffect(() => {
    const timer = setInterval(() => {
      const now = leftNow();
      const moment = momentBetween(last.current, now);
      last.current = now;
      setLeft(now);
      if (moment !== undefined) setSaid(sayLeft(moment));
      if (now <= 0) {
        clearInterval(timer);
        done.current();
      }
    }, lookMs);
    return () => clearInterval(timer);
  }, [deadline]);
  return (
    <span className="time-left figures">
      {sayLeft(left)}
      <span role="status" className="unseen">
        {said}
      </span>
    </span>
  );
}
