import { type ReactNode, useState } from "react";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";

/** Longer than this, in characters, a text is folded. */
export const longest = 600;

/** A text of this many characters, folded to its first lines while it is long, until somebody asks for all of it; on paper it is whole. */
export function Folded({ length, children }: { length: number; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open || length <= longest) return children;
  return (
    <>
      <div className="folded">{children}</div>
      <Button look="quiet" className="no-print" onPress={() => setOpen(true)}>
        {t("base.folded.showAll")}
      </Button>
    </>
  );
}
