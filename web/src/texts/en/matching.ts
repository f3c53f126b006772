export default {
  matchingOptions: {
    pairsChooseATileThen: "{pairs, plural, one {# pair} other {# pairs}}: choose a tile, then the one that belongs to it. Pairs found do not move Mastery; confused cards come back soon.",
    takeTheTimeASecond: "Take the time (a second more for each wrong pair)",
    start: "Start",
  },
  matchingEnd: {
    allMatched: "All matched",
    givenUp: "Given up",
    thisRoundHasNoResult: "This round has no result.",
    confused: "Confused",
    again: "Again",
    options: "Options",
    backToTheDeck: "Back to the deck",
    aSecondForEachWrong: "A second for each wrong pair is in it.",
    aTileDidNotFit: "A tile did not fit on its card, so this round was not timed.",
    yourBestSoFar: "Your best so far.",
    yourBestBest: "Your best: {best}",
  },
  round: {
    aPairABDone: "A pair: {a}, {b}. {done, number} of {total, number}.",
    notAPairAB: "Not a pair: {a}, {b}.",
  },
  tileButton: {
    matched: ", matched",
  },
  tiles: {
    tilesChooseOneThenThe: "Tiles: choose one, then the one that belongs to it",
  },
  matchingRound: {
    arrows: "Arrows",
    moveAmongTheTiles: "Move among the tiles",
    enter: "Enter",
    takeATileWithOne: "Take a tile; with one in hand, match them",
    tab: "Tab",
    toTheNextTile: "To the next tile",
    matchingTitle: "Matching: {title}",
    giveUp: "Give up",
  },
  matchingPage: {
    deck: "Deck",
    matchingTitle: "Matching: {title}",
  },
} as const;
