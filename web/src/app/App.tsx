import { Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { Route, Router, Switch, useLocation } from "wouter";
import { useMe } from "../data/me";
import { locale } from "../texts/language";
import { lazyPage } from "../texts/lazy-page";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Catch } from "../ui/Catch";
import { askFirst } from "../ui/leaving";
import { Coming, Empty, Failed } from "../ui/Page";
import { Layout } from "./Layout";

const HomePage = lazyPage(() => import("../decks/HomePage"), "decks", "people");
const DecksPage = lazyPage(() => import("../decks/DecksPage"), "cards", "decks");
const DeckPage = lazyPage(() => import("../decks/DeckPage"), "cards", "decks", "graded", "memory");
const PastePage = lazyPage(() => import("../decks/PastePage"), "cards", "decks");
const SpacedPage = lazyPage(() => import("../study/SpacedPage"), "cards", "graded", "memory", "study");
const FlashcardsPage = lazyPage(() => import("../study/FlashcardsPage"), "cards", "study");
const LearnPage = lazyPage(() => import("../learn/LearnPage"), "graded", "learn", "study");
const ExamPage = lazyPage(() => import("../exam/ExamPage"), "cards", "exam", "graded", "study");
const MatchingPage = lazyPage(() => import("../matching/MatchingPage"), "graded", "matching", "study");
const ClassesPage = lazyPage(() => import("../classes/ClassesPage"), "classes", "people");
const ClassPage = lazyPage(() => import("../classes/ClassPage"), "classes", "graded", "people");
const JoinPage = lazyPage(() => import("../people/JoinPage"), "people");
const DoorPage = lazyPage(() => import("../people/DoorPage"), "people");
const ProfilePage = lazyPage(() => import("../people/ProfilePage"), "people");
const MemoryPage = lazyPage(() => import("../memory/MemoryPage"), "classes", "graded", "memory");
const SettingsPage = lazyPage(() => import("../settings/SettingsPage"), "settings");

export function App() {
  const [path] = useLocation();
  return (
    <I18nProvider locale={locale}>
      <Router aroundNav={askFirst}>
        <Layout>
          <Catch path={path}>
            <Suspense fallback={<Coming />}>
              <Switch>
                <Route path="/join/:code">{({ code }) => <JoinPage code={decodeURIComponent(code)} />}</Route>
                <Route component={SignedIn} />
              </Switch>
            </Suspense>
          </Catch>
        </Layout>
      </Router>
    </I18nProvider>
  );
}

/** The pages of a person who is signed in; anyone else sees the door first and then the page they asked for. */
function SignedIn() {
  const me = useMe();
  if (me.isPending) return <Coming />;
  if (me.isError) return <Failed title={t("base.app.engram")} error={me.error} again={() => void me.refetch()} />;
  if (!me.data) return <DoorPage />;
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/decks" component={DecksPage} />
      <Route path="/decks/:deck">{({ deck }) => <DeckPage key={deck} id={deck} />}</Route>
      <Route path="/decks/:deck/paste">{({ deck }) => <PastePage id={deck} />}</Route>
      <Route path="/decks/:deck/spaced">{({ deck }) => <SpacedPage key={deck} id={deck} />}</Route>
      <Route path="/decks/:deck/flashcards">{({ deck }) => <FlashcardsPage key={deck} id={deck} />}</Route>
      <Route path="/decks/:deck/learn/:session?">{({ deck, session }) => <LearnPage key={deck} id={deck} session={session} />}</Route>
      <Route path="/decks/:deck/test/:session?">{({ deck, session }) => <ExamPage key={deck} id={deck} session={session} />}</Route>
      <Route path="/decks/:deck/matching/:session?">{({ deck, session }) => <MatchingPage key={deck} id={deck} session={session} />}</Route>
      <Route path="/decks/:deck/cards/:card/memory">{({ deck, card }) => <MemoryPage key={`${deck}/${card}`} deck={deck} card={decodeURIComponent(card)} />}</Route>
      <Route path="/classes" component={ClassesPage} />
      <Route path="/classes/:room">{({ room }) => <ClassPage key={room} id={room} />}</Route>
      <Route path="/profile" component={ProfilePage} />
      <Route path="/settings/:scope/:id">{({ scope, id }) => <SettingsPage key={`${scope}/${id}`} scope={scope} id={id} />}</Route>
      <Route>
        <Empty title={t("base.app.noSuchPage")} step={<LinkButton to="/">{t("base.app.goToTheStartPage")}</LinkButton>}>
          {t("base.app.thereIsNoPageAt")}
        </Empty>
      </Route>
    </Switch>
  );
}
