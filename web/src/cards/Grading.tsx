import { Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Card } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Choice } from "../ui/Choice";
import { Field } from "../ui/Field";
import { Tick } from "../ui/Tick";

type List = NonNullable<Card["list"]>;

interface Props {
  accepted: string;
  setAccepted: (lines: string) => void;
  list: List | null;
  setList: (list: List | null) => void;
}

/** How typed answers to a card are graded; most cards need none of it, so it is folded away. */
export function Grading({ accepted, setAccepted, list, setList }: Props) {
  return (
    <Disclosure className="disclosure" defaultExpanded={accepted !== "" || list !== null}>
      <Heading>
        <Button look="quiet" slot="trigger">
          {t("cards.grading.gradingOfTypedAnswers")}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="stack">
          <Field label={t("cards.grading.furtherAcceptedAnswers")} value={accepted} onChange={setAccepted} rows={3} hint={t("cards.grading.onePerLineAtMost")} />
          <Tick isSelected={list !== null} onChange={(on) => setList(on ? "ALL" : null)}>
            {t("cards.grading.theAnswerIsAList")}
          </Tick>
          {list !== null && (
            <Choice
              label={t("cards.grading.toBeRightALearner")}
              value={list}
              options={[
                ["ANY", t("cards.grading.anyOfThem")],
                ["ALL", t("cards.grading.allOfThemInAny")],
              ]}
              choose={setList}
            />
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

export const splitLines = (text: string) => [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
