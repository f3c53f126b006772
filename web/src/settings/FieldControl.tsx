import { Button as AriaButton, Group, Input, Label, NumberField, Switch } from "react-aria-components";
import type { FieldName, Fields, Scope } from "../api/memory-engine";
import { t } from "../texts/texts";
import { Choice } from "../ui/Choice";
import { eachAnswer, type Field, sayHour, sayZone } from "./fields";
import { RetentionField } from "./RetentionField";
import { StepsField } from "./StepsField";

export type Put = <F extends FieldName>(name: F, value: Fields[F] | null) => void;

interface Props {
  field: Field;
  all: Fields;
  scope: Scope;
  put: Put;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort();

/** The control that fits what a field holds. */
export function FieldControl({ field, all, scope, put }: Props) {
  const { label } = field;
  switch (field.kind) {
    case "retention":
      return <RetentionField label={label} value={all[field.name]} who={scope === "learner" ? "you" : "learners"} change={(value) => put(field.name, value)} />;
    case "steps":
      return (
        <>
          <span className="label">{label}</span>
          <StepsField label={label} value={all[field.name]} change={(value) => put(field.name, value)} />
        </>
      );
    case "number":
      return (
        <NumberField
          className="field number"
          minValue={field.least}
          maxValue={field.most}
          value={all[field.name]}
          onChange={(value) => put(field.name, Number.isNaN(value) ? null : value)}
          formatOptions={{ maximumFractionDigits: 0 }}
        >
          <Label>{label}</Label>
          <Group className="row">
            <AriaButton slot="decrement" className="button plain icon">
              −
            </AriaButton>
            <Input />
            <AriaButton slot="increment" className="button plain icon">
              +
            </AriaButton>
            <span className="note">{t("settings.fieldControl.unit", { many: all[field.name], unit: field.unit })}</span>
          </Group>
          <small>
            {t("settings.fieldControl.leastToMost", { least: field.least, most: field.most })}
          </small>
        </NumberField>
      );
    case "hour":
      return <Select label={label} value={`${all[field.name]}`} options={hours.map((hour) => [`${hour}`, sayHour(hour)])} choose={(hour) => put(field.name, Number(hour))} />;
    case "zone": {
      const chosen = all[field.name];
      const options = [...new Set([eachAnswer, chosen, ...zones])].map((zone) => [zone, sayZone(zone)] as const);
      return <Select label={label} value={chosen} options={options} choose={(zone) => put(field.name, zone)} />;
    }
    case "switch":
      return (
        <Switch className="switch" isSelected={all[field.name]} onChange={(on) => put(field.name, on)}>
          <span className="switch-track" aria-hidden="true" />
          <span className="label">{label}</span>
        </Switch>
      );
    case "choice":
      return <Choice label={label} value={all[field.name] as string} options={field.options} choose={(value) => put(field.name, value as Fields[typeof field.name])} />;
  }
}

function Select({ label, value, options, choose }: { label: string; value: string; options: readonly (readonly [string, string])[]; choose: (value: string) => void }) {
  return (
    <label className="field select">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
