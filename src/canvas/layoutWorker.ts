/** Settles layouts beside the page: a module of the page's own, since the Content-Security-Policy allows no other. */
import { type LayoutTask, settle } from "../network/settle.ts";

addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => postMessage(settle(data)));
