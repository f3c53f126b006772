import { type ReactNode, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../texts/texts";
import { Button } from "./Button";
import { Veil } from "./veil";

/** A window over the page; Escape, the cross or a click outside closes it. */
export function Window({ title, close, wide, children }: { title: string; close: () => void; wide?: boolean; children: ReactNode }) {
  const [veil, setVeil] = useState<HTMLElement | null>(null);
  return (
    <ModalOverlay ref={setVeil} isOpen isDismissable onOpenChange={(open) => !open && close()} className="veil">
      <Modal className={wide ? "window wide" : "window"}>
        <Dialog>
          <header className="window-head">
            <Heading slot="title">{title}</Heading>
            <Button look="quiet" onPress={close} aria-label={t("base.window.close")}>
              ✕
            </Button>
          </header>
          <Veil value={veil ?? undefined}>{children}</Veil>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
