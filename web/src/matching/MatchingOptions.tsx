import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes } from "../api/types";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Tick } from "../ui/Tick";

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
      <p>{t("matching.matchingOptions.pairsChooseATileThen", { pairs: modes.matching.pairs })}</p>
      <Tick isSelected={timed} onChange={setTimed}>
        {t("matching.matchingOptions.takeTheTimeASecond")}
      </Tick>
      <WhichCards modes={modes} which={which} choose={setWhich} />
      {start.isError && (
        <p className="problem" role="alert">
          {sayProblem(start.error)}
        </p>
      )}
      <Button type="submit" look="main" isPending={start.isPending}>
        {t("matching.matchingOptions.start")}
      </Button>
    </Form>
  );
}
