import { useEffect, useState, useSyncExternalStore } from "react";
import { dismissRefused, onSendState, sendNow, sendState } from "../offline/sender";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";

/** Says when there is no connection, what waits to be sent, and what the server did not take. */
export function SendBanner() {
  const { waiting, refused, reached } = useSyncExternalStore(onSendState, sendState);
  const online = useOnline();
  const away = !online || !reached;
  return (
    <div role="status" className="banners">
      {away && (
        <div className="banner">
          <p>
            {online ? `${t("base.sendBanner.theServerCannotBeReached")} ` : `${t("base.sendBanner.youAreOffline")} `}
            {waiting > 0
              ? t("base.sendBanner.waitingKeptOnThisDevice", { waiting })
              : t("base.sendBanner.decksThatYouOpenedBefore")}
          </p>
          {online && <Button onPress={() => void sendNow()}>{t("base.sendBanner.tryNow")}</Button>}
        </div>
      )}
      {refused.length > 0 && (
        <div className="banner">
          <p>
            {t("base.sendBanner.refusedNotTakenByThe", { refused: refused.length, refused2: refused[0]?.refused ?? "" })}
          </p>
          <Button onPress={() => void dismissRefused()}>{t("base.sendBanner.dismiss")}</Button>
        </div>
      )}
    </div>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return online;
}
