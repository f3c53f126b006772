/**
 * A press on a form's button leaves the focus where it is until the press is over. Else the field would lose the focus first, its message
 * would come or go, and the button would jump away under the finger: the press would be lost.
 */
export function keepPressesSteady(): void {
  document.addEventListener(
    "mousedown",
    (event) => {
      if (event.target instanceof Element && event.target.closest("form button")) event.preventDefault();
    },
    { capture: true },
  );
}
