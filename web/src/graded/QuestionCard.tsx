import type { ReactNode } from "react";
import type { Question } from "../api/types";
import { ReadAloud } from "../written/ReadAloud";
import { Rich } from "../written/Rich";

/** What is asked, as on a card, with what one may do with it beside answering. */
export function QuestionCard({ question, tools }: { question: Question; tools: ReactNode }) {
  const prompt = question.prompt ?? "";
  return (
    <div className="paper study-card asked">
      <div className="asked-head">
        <Rich text={prompt} lang={question.promptLang} className="question" />
        <ReadAloud text={prompt} lang={question.promptLang} what="the question" />
        {tools}
      </div>
    </div>
  );
}

/** How a list is asked for; nothing for an answer that is none. */
export function ListNote({ list }: { list: Question["list"] }) {
  if (!list) return null;
  return <p className="note">{list === "ALL" ? "The answer is a list: all of it, one per line, in any order." : "The answer is a list: one of it is enough."}</p>;
}
