import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes, GradedOptions } from "../api/types";
import { useSessions } from "../data/decks";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { Button } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Tick } from "../ui/Tick";
import { dayOf } from "../ui/words";

type Side = NonNullable<GradedOptions["answerWith"]>;

/** What to choose before a session of Learn. */
export function LearnOptions({ deck, modes }: { deck: string; modes: DeckModes }) {
  const start = useStart(deck, "LEARN");
  const [answerWith, setAnswerWith] = useState<Side>("BACK");
  const [choice, setChoice] = useState(modes.learn.choice);
  const [written, setWritten] = useState(true);
  const [selfCheck, setSelfCheck] = useState(true);
  const [which, setWhich] = useState(allCards);
  const [shuffle, setShuffle] = useState(false);
  const [hints, setHints] = useState(false);
  const today = useSessions(deck).data?.pages[0]?.items.some((each) => dayOf(each.startedAt) === "today") ?? false;
  const options: GradedOptions = {
    answerWith,
    kinds: [...(choice ? (["CHOICE"] as const) : []), ...(written ? (["WRITTEN"] as const) : []), ...(selfCheck ? (["SELF_CHECK"] as const) : [])],
    shuffle,
    hints,
    ...whichOptions(which),
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(options);
      }}
    >
      <p>Rounds of seven cards, until you know each one. You can stop at any time and go on later, on any device.</p>
      {today && <p className="note">You studied this deck today already: repeating a card on the same day hardly moves Mastery.</p>}
      <Choice
        label="Answer with"
        value={answerWith}
        options={[
          ["BACK", "Back"],
          ["FRONT", "Front"],
          ["BOTH", "Both"],
        ]}
        choose={setAnswerWith}
      />
      <div role="group" aria-label="Kinds of question" className="ticks">
        <Tick isSelected={choice} isDisabled={!modes.learn.choice} onChange={setChoice}>
          Multiple choice{!modes.learn.choice && <small>needs more different answers</small>}
        </Tick>
        <Tick isSelected={written} onChange={setWritten}>
          Written, for short answers
        </Tick>
        <Tick isSelected={selfCheck} onChange={setSelfCheck}>
          Self-check, for long answers
        </Tick>
      </div>
      {!written && !selfCheck && <p className="problem">A choice is only half of knowing: take written answers or self-checks as well.</p>}
      <WhichCards modes={modes} which={which} choose={setWhich} />
      <div role="group" aria-label="More" className="ticks">
        <Tick isSelected={shuffle} onChange={setShuffle}>
          Shuffle
        </Tick>
        <Tick isSelected={hints} onChange={setHints}>
          Offer hints (an answer with a hint counts as Hard)
        </Tick>
      </div>
      {start.isError && (
        <p className="problem" role="alert">
          {sayProblem(start.error)}
        </p>
      )}
      <Button type="submit" look="main" isDisabled={!written && !selfCheck} isPending={start.isPending}>
        Start
      </Button>
    </Form>
  );
}
