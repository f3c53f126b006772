import { lazy, Suspense } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { useMe } from "../data/me";
import { LinkButton } from "../ui/Button";
import { Catch } from "../ui/Catch";
import { askFirst } from "../ui/leaving";
import { Coming, Empty, Failed } from "../ui/Page";
import { Layout } from "./Layout";

const HomePage = lazy(() => import("../decks/HomePage"));
const DecksPage = lazy(() => import("../decks/DecksPage"));
const DeckPage = lazy(() => import("../decks/DeckPage"));
const PastePage = lazy(() => import("../decks/PastePage"));
const SpacedPage = lazy(() => import("../study/SpacedPage"));
const FlashcardsPage = lazy(() => import("../study/FlashcardsPage"));
const LearnPage = lazy(() => import("../learn/LearnPage"));
const ExamPage = lazy(() => import("../exam/ExamPage"));
const MatchingPage = lazy(() => import("../matching/MatchingPage"));
const ClassesPage = lazy(() => import("../classes/ClassesPage"));
const ClassPage = lazy(() => import("../classes/ClassPage"));
const JoinPage = lazy(() => import("../people/JoinPage"));
const DoorPage = lazy(() => import("../people/DoorPage"));
const ProfilePage = lazy(() => import("../people/ProfilePage"));
const MemoryPage = lazy(() => import("../memory/MemoryPage"));
const SettingsPage = lazy(() => import("../settings/SettingsPage"));

export function App() {
  const [path] = useLocation();
  return (
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
  );
}

/** The pages of a person who is signed in; anyone else sees the door first and then the page they asked for. */
function SignedIn() {
  const me = useMe();
  if (me.isPending) return <Coming />;
  if (me.isError) return <Failed title="Engram" error={me.error} again={() => void me.refetch()} />;
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
        <Empty title="No such page" step={<LinkButton to="/">Go to the start page</LinkButton>}>
          There is no page at this address.
        </Empty>
      </Route>
    </Switch>
  );
}
