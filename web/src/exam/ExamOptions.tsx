import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes, GradedOptions, Kind } from "../api/types";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { kindNames } from "../graded/words";
import { t } from "../texts/texts";
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
        <span>{t("exam.examOptions.questions")}</span>
        <input type="number" inputMode="numeric" min={1} max={most} required value={count} onChange={(event) => setCount(event.target.value)} />
        <small>{t("exam.examOptions.atMostMost", { most })}</small>
      </label>
      <div role="group" aria-label={t("exam.examOptions.kindsOfQuestion")} className="ticks">
        {kinds.map(({ kind, offered: can, reason }) => (
          <Tick key={kind} isSelected={can && chosen.includes(kind)} isDisabled={!can} onChange={(on) => toggle(kind, on)}>
            {kindNames[kind]}
            {!can && reason && <small>{reason}</small>}
            {can && kind === "WRITTEN" && <small>{t("exam.examOptions.longAnswersYouMarkYourself")}</small>}
            {can && kind === "TRUE_FALSE" && <small>{t("exam.examOptions.rightAnswersDoNotMove")}</small>}
          </Tick>
        ))}
      </div>
      {chosen.length === 0 && <p className="problem">{t("exam.examOptions.chooseAtLeastOneKind")}</p>}
      <Choice
        label={t("exam.examOptions.answerWith")}
        value={answerWith}
        options={[
          ["BACK", t("exam.examOptions.back")],
          ["FRONT", t("exam.examOptions.front")],
          ["BOTH", t("exam.examOptions.both")],
        ]}
        choose={setAnswerWith}
      />
      <div className="ticks">
        <Tick isSelected={limited} onChange={setLimited}>
          {t("exam.examOptions.timeLimit")}
        </Tick>
        {limited && (
          <label className="field short">
            <span>{t("exam.examOptions.minutes")}</span>
            <input type="number" inputMode="numeric" min={1} max={600} required value={minutes} onChange={(event) => setMinutes(event.target.value)} />
            <small>{t("exam.examOptions.ifYouHaveExtraTime")}</small>
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
        {t("exam.examOptions.startTheTest")}
      </Button>
    </Form>
  );
}
