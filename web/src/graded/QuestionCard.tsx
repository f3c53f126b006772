import type { ReactNode } from "react";
import type { Question } from "../api/types";
import { t } from "../texts/texts";
import { ReadAloud } from "../written/ReadAloud";
import { Rich } from "../written/Rich";

/** What is asked, as on a card, with what one may do with it beside answering. */
export function QuestionCard({ question, tools }: { question: Question; tools: ReactNode }) {
  const prompt = question.prompt ?? "";
  return (
    <div className="paper study-card asked">
      <div className="asked-head">
        <Rich text={prompt} lang={question.promptLang} className="question" />
        <ReadAloud text={prompt} lang={question.promptLang} what={t("graded.questionCard.theQuestion")} />
        {tools}
      </div>
    </div>
  );
}

/** How a list is asked for; nothing for an answer that is none. */
export function ListNote({ list }: { list: Question["list"] }) {
  if (!list) return null;
  return <p className="note">{list === "ALL" ? t("graded.questionCard.theAnswerIsAList") : t("graded.questionCard.theAnswerIsAList2")}</p>;
}
