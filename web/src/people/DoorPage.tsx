import { useSetup } from "../data/setup";
import { t } from "../texts/texts";
import { Coming, Failed } from "../ui/Page";
import { SetupPage } from "./SetupPage";
import { SignInPage } from "./SignInPage";

/** What somebody sees who is not signed in: the making of the first school, or sign-in. */
export default function DoorPage() {
  const setup = useSetup();
  if (setup.isPending) return <Coming lines={3} />;
  if (setup.isError) return <Failed title={t("people.doorPage.engram")} error={setup.error} again={() => void setup.refetch()} />;
  return setup.data.needed ? <SetupPage /> : <SignInPage />;
}
