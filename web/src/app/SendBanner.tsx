import { useEffect, useState, useSyncExternalStore } from "react";
import { dismissRefused, onSendState, sendNow, sendState } from "../offline/sender";
import { Button } from "../ui/Button";
import { count } from "../ui/words";

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
            {online ? "The server cannot be reached. " : "You are offline. "}
            {waiting > 0
              ? `${count(waiting, "answer")} kept on this device; they are sent when the connection is back.`
              : "Decks that you opened before can be studied; answers are sent later."}
          </p>
          {online && <Button onPress={() => void sendNow()}>Try now</Button>}
        </div>
      )}
      {refused.length > 0 && (
        <div className="banner">
          <p>
            {count(refused.length, "answer was", "answers were")} not taken by the server: {refused[0]?.refused}
          </p>
          <Button onPress={() => void dismissRefused()}>Dismiss</Button>
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
