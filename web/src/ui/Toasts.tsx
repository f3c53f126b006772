import { useSyncExternalStore } from "react";
import { t } from "../texts/texts";
import { Button } from "./Button";
import { closeToast, currentToast, onToast } from "./toast";

export function Toasts() {
  const toast = useSyncExternalStore(onToast, currentToast);
  return (
    <div className="toasts" role="status">
      {toast && (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              look="quiet"
              onPress={() => {
                toast.action?.run();
                closeToast();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button look="quiet" onPress={closeToast} aria-label={t("base.toasts.closeMessage")}>
            ✕
          </Button>
        </div>
      )}
    </div>
  );
}
