import { bounded, safeHtml } from "./sanitise";

/** True if this browser can read a text aloud. */
export const canSpeak = () => typeof window.speechSynthesis === "object" && typeof window.SpeechSynthesisUtterance === "function";

/** Reads a card's text aloud, in its language if the deck says which; what was being read stops. */
export function speak(text: string, lang?: string | null): void {
  const utterance = new SpeechSynthesisUtterance(spoken(text));
  if (lang) utterance.lang = lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** What a voice should read of a card's Markdown. */
export function spoken(text: string): string {
  const page = document.createElement("div");
  const html = safeHtml(text);
  if (html === null) page.textContent = bounded(text);
  else page.innerHTML = html;
  return (page.textContent ?? "").replace(/\s+/g, " ").trim();
}
