import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { onSendState, refusedTold, sendNow, sendState } from "../offline/sender";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";

/** Says when there is no connection, what waits to be sent, and once what the server did not accept. Today says more of that, for as long as it is kept. */
export function SendBanner() {
  const { waiting, refused, reached } = useSyncExternalStore(onSendState, sendState);
  const [path] = useLocation();
  const online = useOnline();
  const away = !online || !reached;
  const untold = refused.filter((each) => !each.refused.told);
  const answers = untold.length;
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
      {answers > 0 && path === "/" && <p className="unseen">{t("base.sendBanner.seeOnThisPage", { answers })}</p>}
      {answers > 0 && path !== "/" && (
        <div className="banner">
          <p>
            {t("base.sendBanner.notAcceptedByTheServer", { answers })} {t("base.sendBanner.nothingIsLostSeeWhy", { answers })}
          </p>
          <div className="row">
            <LinkButton to="/">{t("base.sendBanner.seeWhy")}</LinkButton>
            <Button look="quiet" onPress={() => void refusedTold(untold.map(({ key }) => key))}>
              {t("base.sendBanner.close")}
            </Button>
          </div>
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
