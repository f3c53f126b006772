import { useState } from "react";
import { FieldError, Group, Input, Label, TextField } from "react-aria-components";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { readDelays, sayDelay } from "./durations";

const most = 10;
const longest = 2_592_000;

interface Props {
  label: string;
  value: readonly number[];
  change: (delays: number[]) => void;
}

/** Delays in human words, each to be taken away, and a line to add more; they are always in order, as they must be. */
export function StepsField({ label, value, change }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");
  const add = () => {
    const read = text.trim() === "" ? { strange: "" } : readDelays(text);
    if ("strange" in read) return setProblem(read.strange ? t("settings.stepsField.strangeIsNoTimeWrite", { strange: read.strange }) : t("settings.stepsField.writeATimeFirst30"));
    if (read.delays.some((each) => each < 1 || each > longest)) return setProblem(t("settings.stepsField.aStepTakesFrom1"));
    const all = [...new Set([...value, ...read.delays])].sort((a, b) => a - b);
    if (all.length > most) return setProblem(t("settings.stepsField.atMostMostSteps", { most }));
    setProblem("");
    setText("");
    change(all);
  };
  return (
    <Group aria-label={label} className="steps">
      <ul className="tags">
        {value.map((each) => (
          <li key={each}>
            <Button look="quiet" className="tag" aria-label={t("settings.stepsField.takeAwayTheStepOf", { each: sayDelay(each) })} onPress={() => change(value.filter((other) => other !== each))}>
              {sayDelay(each)} <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
        {value.length === 0 && <li className="note">{t("settings.stepsField.noSteps")}</li>}
      </ul>
      <TextField
        className="field"
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem("");
        }}
        isInvalid={problem !== ""}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      >
        <Label className="unseen">{t("settings.stepsField.addToLabel", { label })}</Label>
        <div className="row">
          <Input placeholder={t("settings.stepsField.n10Min")} maxLength={100} />
          <Button onPress={add}>{t("settings.stepsField.addAStep")}</Button>
        </div>
        <FieldError>{problem}</FieldError>
      </TextField>
    </Group>
  );
}
