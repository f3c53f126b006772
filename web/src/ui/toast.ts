/** One message at the foot of the page. With an action it stays until it is closed, so that nobody has to hurry. */
export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
}

const plainMs = 6000;
let current: Toast | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const currentToast = () => current;

export function onToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function toast(text: string, action?: Toast["action"]): void {
  clearTimeout(timer);
  set({ text, ...(action ? { action } : {}) });
  if (!action) timer = setTimeout(closeToast, plainMs);
}

export function closeToast(): void {
  clearTimeout(timer);
  set(undefined);
}

function set(next: Toast | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}
