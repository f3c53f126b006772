import "@fontsource-variable/inter/wght.css";
import "./ui/style/all.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { queryClient } from "./data/query-client";
import { watchPage } from "./offline/sender";
import { applyLanguage } from "./texts/language";
import { loadTexts } from "./texts/texts";
import { keepPressesSteady } from "./ui/steady-press";
import { applyTheme } from "./ui/theme";

applyTheme();
applyLanguage();
keepPressesSteady();
watchPage();

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
await loadTexts("base");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch((error: unknown) => console.warn("the pages will not open offline", error));
  });
}
