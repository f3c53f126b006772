import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

/** A box to tick. */
export function Tick({ isSelected, onChange, children }: { isSelected: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <Checkbox className="check" isSelected={isSelected} onChange={onChange}>
      <span className="box" aria-hidden="true" />
      <span>{children}</span>
    </Checkbox>
  );
}
