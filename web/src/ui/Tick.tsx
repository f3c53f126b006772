import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

interface Props {
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

/** A box to tick. */
export function Tick({ isSelected, isDisabled = false, onChange, children }: Props) {
  return (
    <Checkbox className="check" isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      <span className="box" aria-hidden="true" />
      <span className="check-text">{children}</span>
    </Checkbox>
  );
}
