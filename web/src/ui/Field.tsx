import type { FormEvent } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";

type Props = Omit<TextFieldProps, "className" | "children"> & {
  label: string;
  hint?: string;
  placeholder?: string;
  /** Lines of a longer text. */
  rows?: number;
  /** A code or a name to sign in with: the keyboard of a phone must not correct it. */
  exact?: boolean;
};

const exactly = { autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;

/** An error goes away with the letter that mends it, and not when the field is left: the field's validity is asked for on "change". */
function tellValidity({ currentTarget }: FormEvent<HTMLElement>): void {
  if (currentTarget.hasAttribute("data-invalid")) currentTarget.dispatchEvent(new Event("change", { bubbles: true }));
}

/** A labelled text field with its hint and its error. */
export function Field({ label, hint, placeholder, rows, exact, ...props }: Props) {
  return (
    <TextField {...props} className="field">
      <Label>{label}</Label>
      {rows ? (
        <TextArea rows={rows} dir="auto" placeholder={placeholder ?? ""} onInput={tellValidity} />
      ) : (
        <Input dir="auto" placeholder={placeholder ?? ""} onInput={tellValidity} {...(exact ? exactly : {})} />
      )}
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError />
    </TextField>
  );
}
