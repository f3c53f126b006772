import { Input, Label, TextArea, TextField } from "react-aria-components";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  lang?: string | null | undefined;
  /** Several lines; else Enter submits the form around it. */
  rows?: number | undefined;
  autoFocus?: boolean;
}

/** Where an answer is typed. The browser must neither correct nor complete it. */
export function AnswerField({ label, value, onChange, lang, rows, autoFocus = false }: Props) {
  const exactly = { dir: "auto", lang: lang ?? undefined, autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;
  return (
    <TextField className="field" value={value} onChange={onChange} autoFocus={autoFocus} autoComplete="off" maxLength={20_000}>
      <Label>{label}</Label>
      {rows ? <TextArea rows={rows} {...exactly} /> : <Input {...exactly} />}
    </TextField>
  );
}
