import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes, GradedOptions, Kind } from "../api/types";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { kindNames } from "../graded/words";
import { Button } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Tick } from "../ui/Tick";

type Side = NonNullable<GradedOptions["answerWith"]>;
const usual = 20;

/** What to choose before a Test: how many questions, of which kinds, with which side, and for how long. */
export function ExamOptions({ deck, modes }: { deck: string; modes: DeckModes }) {
  const start = useStart(deck, "TEST");
  const { most, kinds } = modes.test;
  const offered = kinds.filter((each) => each.offered && each.kind !== "SELF_CHECK").map((each) => each.kind);
  const [count, setCount] = useState(String(Math.min(usual, most)));
  const [chosen, setChosen] = useState<Kind[]>(offered);
  const [answerWith, setAnswerWith] = useState<Side>("BACK");
  const [limited, setLimited] = useState(false);
  const [minutes, setMinutes] = useState("20");
  const [which, setWhich] = useState(allCards);
  const toggle = (kind: Kind, on: boolean) => setChosen(on ? [...chosen, kind] : chosen.filter((each) => each !== kind));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const limit = limited ? { limitMinutes: Number(minutes) } : {};
        start.mutate({ count: Number(count), kinds: offered.filter((kind) => chosen.includes(kind)), answerWith, ...limit, ...whichOptions(which) });
      }}
    >
      <label className="field short">
        <span>Questions</span>
        <input type="number" inputMode="numeric" min={1} max={most} required value={count} onChange={(event) => setCount(event.target.value)} />
        <small>At most {most}.</small>
      </label>
      <div role="group" aria-label="Kinds of question" className="ticks">
        {kinds.map(({ kind, offered: can, reason }) => (
          <Tick key={kind} isSelected={can && chosen.includes(kind)} isDisabled={!can} onChange={(on) => toggle(kind, on)}>
            {kindNames[kind]}
            {!can && reason && <small>{reason}</small>}
            {can && kind === "WRITTEN" && <small>long answers you mark yourself afterwards</small>}
            {can && kind === "TRUE_FALSE" && <small>right answers do not move Mastery: half of them would be right by luck</small>}
          </Tick>
        ))}
      </div>
      {chosen.length === 0 && <p className="problem">Choose at least one kind.</p>}
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
      <div className="ticks">
        <Tick isSelected={limited} onChange={setLimited}>
          Time limit
        </Tick>
        {limited && (
          <label className="field short">
            <span>Minutes</span>
            <input type="number" inputMode="numeric" min={1} max={600} required value={minutes} onChange={(event) => setMinutes(event.target.value)} />
            <small>If you have extra time, it is added.</small>
          </label>
        )}
      </div>
      <WhichCards modes={modes} which={which} choose={setWhich} />
      {start.isError && (
        <p className="problem" role="alert">
          {sayProblem(start.error)}
        </p>
      )}
      <Button type="submit" look="main" isDisabled={chosen.length === 0} isPending={start.isPending}>
        Start the test
      </Button>
    </Form>
  );
}
