import { Label, Radio, RadioGroup } from "react-aria-components";

/** One of a few, side by side. */
export function Choice<T extends string>(props: { label: string; value: T; options: readonly (readonly [T, string])[]; choose: (value: T) => void }) {
  return (
    <RadioGroup className="choice" value={props.value} onChange={(value) => props.choose(value as T)} orientation="horizontal">
      <Label>{props.label}</Label>
      <div>
        {props.options.map(([value, text]) => (
          <Radio key={value} value={value}>
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
