// An example of every body, which works as it stands on the demo school once the ids are real ones (see exampleIds).
import { exampleIds } from "./parameters.mjs";

const password = "seven blue herons";
const card = { front: "What does a convolution compute?", back: "A sliding weighted sum" };

const bodies = {
  addCard: card,
  addCards: { cards: [card] },
  addMembers: { people: [{ name: "Ada Moreau", userName: "ada.moreau" }] },
  answerQuestion: { question: exampleIds.question, text: "It adds up what is near", responseMs: 4000 },
  assignDeck: { deckId: exampleIds.deck, dueAt: "2030-01-31T08:00:00Z" },
  changeCard: { back: "A weighted sum that slides" },
  changeClass: { name: "Machine vision, year 13" },
  changeDeck: { tags: ["vision", "maths"] },
  changeMark: { flag: 3 },
  changeMe: { timeCounts: true },
  changeMember: { extraTime: 25 },
  changePassword: { current: "engram-demo", password },
  changeSettings: { desiredRetention: 0.9, newPerDay: 15 },
  createClass: { name: "Optics, year 11" },
  createDeck: { title: "Optics", tags: ["physics"], frontLang: "en" },
  createSchool: { name: "Second school", zone: "Europe/Zurich", teacher: { name: "Robin Hale", email: "robin@example.org", password } },
  duplicateDeck: { title: "Machine vision, my own" },
  importDeck: { title: "Optics", cards: [{ front: "n1 sin a =", back: "n2 sin b" }] },
  joinClass: { joinCode: exampleIds.joinCode },
  moveCard: { after: null },
  overrideGrade: { correct: true },
  // The server's clock corrects the client's, so that these answers are always of five seconds ago.
  postReviews: {
    sentAt: "2026-01-31T08:00:05Z",
    reviews: [
      {
        id: exampleIds.id,
        sessionId: exampleIds.id,
        mode: "SPACED",
        deckId: exampleIds.deck,
        cardId: exampleIds.card,
        rating: 3,
        answeredAt: "2026-01-31T08:00:00Z",
        responseMs: 4000,
      },
    ],
  },
  previewSettings: { fields: { desiredRetention: 0.9 } },
  renewSession: { renewal: "the renewal that POST /api/session answered with" },
  setMemberPassword: { password },
  signIn: { email: "teacher@example.org", password: "engram-demo" },
  signUp: { joinCode: exampleIds.joinCode, name: "Ada Moreau", userName: "ada.moreau", password },
  startGradedSession: { id: exampleIds.session, mode: "LEARN", options: { kinds: ["WRITTEN"] } },
};

/** The same file as text; JSON is the other form. */
const texts = { importDeck: "n1 sin a =\tn2 sin b\n" };

/** The operation with an example of its body, where it has one. */
export function withExample(operation) {
  const { requestBody, operationId } = operation;
  if (!requestBody) return operation;
  const content = Object.entries(requestBody.content).map(([type, each]) => {
    const example = type === "application/json" ? bodies[operationId] : texts[operationId];
    return [type, example === undefined ? each : { ...each, example }];
  });
  return { ...operation, requestBody: { ...requestBody, content: Object.fromEntries(content) } };
}
