import { useState } from "react";
import { FieldError, Group, Input, Label, TextField } from "react-aria-components";
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
    if ("strange" in read) return setProblem(read.strange ? `“${read.strange}” is no time. Write 30 s, 10 min, 2 h or 1 day.` : "Write a time first: 30 s, 10 min, 2 h or 1 day.");
    if (read.delays.some((each) => each < 1 || each > longest)) return setProblem("A step takes from 1 s to 30 days.");
    const all = [...new Set([...value, ...read.delays])].sort((a, b) => a - b);
    if (all.length > most) return setProblem(`At most ${most} steps.`);
    setProblem("");
    setText("");
    change(all);
  };
  return (
    <Group aria-label={label} className="steps">
      <ul className="tags">
        {value.map((each) => (
          <li key={each}>
            <Button look="quiet" className="tag" aria-label={`Take away the step of ${sayDelay(each)}`} onPress={() => change(value.filter((other) => other !== each))}>
              {sayDelay(each)} <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
        {value.length === 0 && <li className="note">No steps</li>}
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
        <Label className="unseen">Add to: {label}</Label>
        <div className="row">
          <Input placeholder="10 min" maxLength={100} />
          <Button onPress={add}>Add a step</Button>
        </div>
        <FieldError>{problem}</FieldError>
      </TextField>
    </Group>
  );
}
