import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button";

/** A window over the page; Escape, the cross or a click outside closes it. */
export function Window({ title, close, wide, children }: { title: string; close: () => void; wide?: boolean; children: ReactNode }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="veil">
      <Modal className={wide ? "window wide" : "window"}>
        <Dialog>
          <header className="window-head">
            <Heading slot="title">{title}</Heading>
            <Button look="quiet" onPress={close} aria-label="Close">
              ✕
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
