/**
 * Keeps buttons where they are while they are pressed. A field that is left says "change", on which its message would come or go and move
 * what stands below, away from under the finger: the press would be lost. So a form says what is wrong when it is sent, and a message goes
 * with the letter that mends it (see Field); leaving a field changes nothing.
 */
export function keepPressesSteady(): void {
  document.addEventListener(
    "change",
    (event) => {
      if (event.isTrusted && event.target instanceof Element && event.target.matches(".react-aria-Input, .react-aria-TextArea")) event.stopPropagation();
    },
    { capture: true },
  );
}
