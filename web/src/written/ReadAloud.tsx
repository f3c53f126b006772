import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { SpeakerIcon } from "../ui/icons";
import { canSpeak, speak } from "./speech";

/** Reads a text aloud; not there where the browser has no voice. */
export function ReadAloud({ text, lang, what = "" }: { text: string; lang?: string | null | undefined; what?: string }) {
  if (!canSpeak() || text.trim() === "") return null;
  return (
    <Button look="quiet" className="icon" aria-label={what ? t("base.readAloud.readSomethingAloud", { what }) : t("base.readAloud.readAloud")} onPress={() => speak(text, lang)}>
      <SpeakerIcon />
    </Button>
  );
}
