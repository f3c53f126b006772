import type { ReactNode } from "react";
import { Link } from "wouter";
import { Problem } from "../api/http";
import type { Scope } from "../api/memory-engine";
import { useClass } from "../data/classes";
import { useDeck } from "../data/decks";
import { useMe } from "../data/me";
import { useSettings } from "../data/settings";
import { LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { ReplayLine } from "./ReplayLine";
import { SettingsForm } from "./SettingsForm";
import { SettingsList } from "./SettingsList";
import { WeightsPanel } from "./WeightsPanel";

const about: Record<Scope, string> = {
  learner: "They hold for you, in every deck, before those of a deck, a class or the school.",
  deck: "They hold for everyone who studies this deck, unless a learner chose otherwise.",
  class: "They hold for the learners of this class in the decks that it studies, unless the deck or the learner chose otherwise.",
  school: "They hold for everyone at the school, unless a class, a deck or a learner chose otherwise.",
};

/** How cards are repeated, as it is chosen at one of four places. */
export default function SettingsPage({ scope: given, id }: { scope: string; id: string }) {
  const scope = scopes.find((each) => each === given);
  if (!scope) return <Empty title="No such settings" step={<LinkButton to="/profile">To the profile</LinkButton>}>There are no settings of this kind.</Empty>;
  return <Shown scope={scope} id={id} />;
}

const scopes = ["school", "class", "deck", "learner"] as const;

function Shown({ scope, id }: { scope: Scope; id: string }) {
  const settings = useSettings(scope, id);
  useTitle("Study settings");
  if (settings.isPending) return <Coming lines={8} />;
  if (settings.error instanceof Problem && [403, 404].includes(settings.error.status)) {
    return <Empty title="No such settings" step={<LinkButton to="/">To the start page</LinkButton>}>These settings do not exist, or you may not see them.</Empty>;
  }
  if (!settings.data) return <Failed title="Study settings" error={settings.error} again={() => void settings.refetch()} />;
  const { mayChange, replay } = settings.data;
  return (
    <div className="stack">
      <header className="stack tight">
        <Place scope={scope} id={id} />
        <h1>Study settings</h1>
        <p className="note">
          {about[scope]} {!mayChange && "You may read them, not change them."}
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
      return <Back to="/profile">Profile</Back>;
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

const School = () => <Back to="/profile">{useMe().data?.school.name ?? "School"}</Back>;
const Class = ({ id }: { id: string }) => <Back to={`/classes/${id}`}>{useClass(id).data?.name ?? "Class"}</Back>;
const Deck = ({ id }: { id: string }) => <Back to={`/decks/${id}`}>{useDeck(id).data?.title ?? "Deck"}</Back>;
