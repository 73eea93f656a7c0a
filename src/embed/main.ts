/** An embed's script: a still picture that comes to life on a click or when it is seen. Says its height to who frames it. */
import "./styles/index.css";
import { bringToLife } from "./bringToLife.ts";
import { announceHeight } from "./height.ts";
import { readState } from "./state.ts";

announceHeight();
bringToLife(readState(), {
  code: async () => (await import("./LivePicture.ts")).LivePicture,
});
