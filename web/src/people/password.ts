import { t } from "../texts/texts";

/** The fewest characters that roster-service takes for a password. */
export const shortestPassword = 8;

/** What roster-service refuses besides, as far as people can heed it. */
export const passwordHint = () => t("people.password.atLeastShortestpasswordCharactersNot", { shortestPassword });
