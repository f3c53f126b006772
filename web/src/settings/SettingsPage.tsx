import type { ReactNode } from "react";
import { Link } from "wouter";
import { Problem } from "../api/http";
import type { Scope } from "../api/memory-engine";
import { useClass } from "../data/classes";
import { useDeck } from "../data/decks";
import { useMe } from "../data/me";
import { useSettings } from "../data/settings";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { ReplayLine } from "./ReplayLine";
import { SettingsForm } from "./SettingsForm";
import { SettingsList } from "./SettingsList";
import { WeightsPanel } from "./WeightsPanel";

const about: Record<Scope, string> = {
  get learner() { return t("settings.settingsPage.theyHoldForYouIn"); },
  get deck() { return t("settings.settingsPage.theyHoldForEveryoneWho"); },
  get class() { return t("settings.settingsPage.theyHoldForTheLearners"); },
  get school() { return t("settings.settingsPage.theyHoldForEveryoneAt"); },
};

/** How cards are repeated, as it is chosen at one of four places. */
export default function SettingsPage({ scope: given, id }: { scope: string; id: string }) {
  const scope = scopes.find((each) => each === given);
  if (!scope) return <Empty title={t("settings.settingsPage.noSuchSettings")} step={<LinkButton to="/profile">{t("settings.settingsPage.toTheProfile")}</LinkButton>}>{t("settings.settingsPage.thereAreNoSettingsOf")}</Empty>;
  return <Shown scope={scope} id={id} />;
}

const scopes = ["school", "class", "deck", "learner"] as const;

function Shown({ scope, id }: { scope: Scope; id: string }) {
  const settings = useSettings(scope, id);
  useTitle(t("settings.settingsPage.studySettings"));
  if (settings.isPending) return <Coming lines={8} />;
  if (settings.error instanceof Problem && [403, 404].includes(settings.error.status)) {
    return <Empty title={t("settings.settingsPage.noSuchSettings")} step={<LinkButton to="/">{t("settings.settingsPage.toTheStartPage")}</LinkButton>}>{t("settings.settingsPage.theseSettingsDoNotExist")}</Empty>;
  }
  if (!settings.data) return <Failed title={t("settings.settingsPage.studySettings")} error={settings.error} again={() => void settings.refetch()} />;
  const { mayChange, replay } = settings.data;
  return (
    <div className="stack">
      <header className="stack tight">
        <Place scope={scope} id={id} />
        <h1>{t("settings.settingsPage.studySettings")}</h1>
        <p className="note">
          {about[scope]} {!mayChange && t("settings.settingsPage.youMayReadThemNot")}
        </p>
        <ReplayLine replay={replay} scope={scope} />
      </header>
      {mayChange ? <SettingsForm settings={settings.data} /> : <SettingsList settings={settings.data} />}
      {(scope === "learner" || scope === "school") && <WeightsPanel scope={scope} id={id} mayChange={mayChange} />}
    </div>
  );
}

/** Whose settings these are, and the way back there. */
function Place({ scope, id }: { scope: Scope; id: string }): ReactNode {
  switch (scope) {
    case "learner":
      return <Back to="/profile">{t("settings.settingsPage.profile")}</Back>;
    case "school":
      return <School />;
    case "class":
      return <Class id={id} />;
    case "deck":
      return <Deck id={id} />;
  }
}

const Back = ({ to, children }: { to: string; children: ReactNode }) => (
  <p className="note">
    <Link href={to}>{children}</Link>
  </p>
);

const School = () => <Back to="/profile">{useMe().data?.school.name ?? t("settings.settingsPage.school")}</Back>;
const Class = ({ id }: { id: string }) => <Back to={`/classes/${id}`}>{useClass(id).data?.name ?? t("settings.settingsPage.class")}</Back>;
const Deck = ({ id }: { id: string }) => <Back to={`/decks/${id}`}>{useDeck(id).data?.title ?? t("settings.settingsPage.deck")}</Back>;
