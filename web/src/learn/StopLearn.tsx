import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { GradedProgress, GradedSession } from "../api/types";
import { finish } from "../data/graded";
import { kindNames } from "../graded/words";
import { Button } from "../ui/Button";
import { Window } from "../ui/Window";

interface Props {
  session: GradedSession;
  progress: GradedProgress;
}

const sides = { BACK: "the back", FRONT: "the front", BOTH: "both sides" } as const;

/** The options of the session that is going on, and the way to end it. To change them one starts another. */
export function StopLearn({ session, progress }: Props) {
  const [open, setOpen] = useState(false);
  const stop = useMutation({ mutationFn: () => finish(session.id) });
  const { answerWith, kinds, starred, tags, shuffle, hints } = session.options;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Options
      </Button>
      {open && (
        <Window title="This session" close={() => setOpen(false)}>
          <div className="stack">
            <ul>
              <li>Answers with {sides[answerWith ?? "BACK"]}</li>
              {kinds && kinds.length > 0 && <li>{kinds.map((kind) => kindNames[kind]).join(", ")}</li>}
              {starred && <li>Starred cards only</li>}
              {tags && tags.length > 0 && <li>Only with tag {tags.join(", ")}</li>}
              <li>{shuffle ? "Shuffled" : "In the deck’s order"}{hints ? ", with hints" : ""}</li>
            </ul>
            <p>
              {progress.known ?? 0} of {progress.total} cards known. You can leave at any time and go on later; end it to begin again with other options.
            </p>
            <div className="row">
              <Button look="main" onPress={() => setOpen(false)}>
                Go on
              </Button>
              <Button isPending={stop.isPending} onPress={() => stop.mutate()}>
                End this session
              </Button>
            </div>
          </div>
        </Window>
      )}
    </>
  );
}
