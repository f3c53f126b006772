import { mergeConfig } from "vite";
import config from "../vite.config";
import { fakePlugin } from "./plugin";

/** `npm run fake`: the pages with reload against the fake server. The real build never sees this file. */
export default mergeConfig(config, { plugins: [fakePlugin()] });
