import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes } from "../api/types";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { Button } from "../ui/Button";
import { Tick } from "../ui/Tick";
import { count } from "../ui/words";

/** What to choose before a round of Matching. Without the clock it is as good for learning, and nobody is hurried. */
export function MatchingOptions({ deck, modes }: { deck: string; modes: DeckModes }) {
  const start = useStart(deck, "MATCHING");
  const [timed, setTimed] = useState(true);
  const [which, setWhich] = useState(allCards);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ timed, ...whichOptions(which) });
      }}
    >
      <p>{count(modes.matching.pairs, "pair")}: choose a tile, then the one that belongs to it. Pairs found do not move Mastery; confused cards come back soon.</p>
      <Tick isSelected={timed} onChange={setTimed}>
        Take the time (a second more for each wrong pair)
      </Tick>
      <WhichCards modes={modes} which={which} choose={setWhich} />
      {start.isError && (
        <p className="problem" role="alert">
          {sayProblem(start.error)}
        </p>
      )}
      <Button type="submit" look="main" isPending={start.isPending}>
        Start
      </Button>
    </Form>
  );
}
