import { Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Card } from "../api/types";
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
          Grading of typed answers
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="stack">
          <Field label="Further accepted answers" value={accepted} onChange={setAccepted} rows={3} hint="One per line, at most 20." />
          <Tick isSelected={list !== null} onChange={(on) => setList(on ? "ALL" : null)}>
            The answer is a list: each line of the back is one of it
          </Tick>
          {list !== null && (
            <Choice
              label="To be right, a learner gives"
              value={list}
              options={[
                ["ANY", "Any of them"],
                ["ALL", "All of them, in any order"],
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
