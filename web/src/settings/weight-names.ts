import { t } from "../texts/texts";

/** What each of the 21 weights is for, in the model's order. */
export const weightNames = () => [
  t("settings.weightNames.stabilityAfterAFirstAgain"),
  t("settings.weightNames.stabilityAfterAFirstHard"),
  t("settings.weightNames.stabilityAfterAFirstGood"),
  t("settings.weightNames.stabilityAfterAFirstEasy"),
  t("settings.weightNames.difficultyAfterAFirstAgain"),
  t("settings.weightNames.howMuchABetterFirst"),
  t("settings.weightNames.howMuchAnAnswerMoves"),
  t("settings.weightNames.howStronglyDifficultyReturnsTo"),
  t("settings.weightNames.howMuchASuccessAdds"),
  t("settings.weightNames.howMuchLessItAdds"),
  t("settings.weightNames.howMuchMoreItAdds"),
  t("settings.weightNames.stabilityAfterALapse"),
  t("settings.weightNames.howMuchDifficultyLowersIt"),
  t("settings.weightNames.howMuchOfTheStability"),
  t("settings.weightNames.howMuchTheTimeAway"),
  t("settings.weightNames.shareOfASuccessThat"),
  t("settings.weightNames.whatEasyAddsToA"),
  t("settings.weightNames.answersOnTheSameDay"),
  t("settings.weightNames.answersOnTheSameDay2"),
  t("settings.weightNames.answersOnTheSameDay3"),
  t("settings.weightNames.howFastTheCurveOf"),
] as const;
