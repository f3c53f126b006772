import { useState } from "react";
import { Form } from "react-aria-components";
import { sayProblem } from "../api/http";
import type { DeckModes, GradedOptions } from "../api/types";
import { useSessions } from "../data/decks";
import { useStart } from "../data/graded";
import { allCards, WhichCards, whichOptions } from "../graded/WhichCards";
import { t } from "../texts/texts";
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
      <p>{t("learn.learnOptions.roundsOfSevenCardsUntil")}</p>
      {today && <p className="note">{t("learn.learnOptions.youStudiedThisDeckToday")}</p>}
      <Choice
        label={t("learn.learnOptions.answerWith")}
        value={answerWith}
        options={[
          ["BACK", t("learn.learnOptions.back")],
          ["FRONT", t("learn.learnOptions.front")],
          ["BOTH", t("learn.learnOptions.both")],
        ]}
        choose={setAnswerWith}
      />
      <div role="group" aria-label={t("learn.learnOptions.kindsOfQuestion")} className="ticks">
        <Tick isSelected={choice} isDisabled={!modes.learn.choice} onChange={setChoice}>
          {t("learn.learnOptions.multipleChoice")}{!modes.learn.choice && <small>{t("learn.learnOptions.needsMoreDifferentAnswers")}</small>}
        </Tick>
        <Tick isSelected={written} onChange={setWritten}>
          {t("learn.learnOptions.writtenForShortAnswers")}
        </Tick>
        <Tick isSelected={selfCheck} onChange={setSelfCheck}>
          {t("learn.learnOptions.selfCheckForLongAnswers")}
        </Tick>
      </div>
      {!written && !selfCheck && <p className="problem">{t("learn.learnOptions.aChoiceIsOnlyHalf")}</p>}
      <WhichCards modes={modes} which={which} choose={setWhich} />
      <div role="group" aria-label={t("learn.learnOptions.more")} className="ticks">
        <Tick isSelected={shuffle} onChange={setShuffle}>
          {t("learn.learnOptions.shuffle")}
        </Tick>
        <Tick isSelected={hints} onChange={setHints}>
          {t("learn.learnOptions.offerHintsAnAnswerWith")}
        </Tick>
      </div>
      {start.isError && (
        <p className="problem" role="alert">
          {sayProblem(start.error)}
        </p>
      )}
      <Button type="submit" look="main" isDisabled={!written && !selfCheck} isPending={start.isPending}>
        {t("learn.learnOptions.start")}
      </Button>
    </Form>
  );
}
