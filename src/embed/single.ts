/** The script of a page that holds its own data: an embed with a search. */
import "./styles/single.css";
import { bringToLife } from "./bringToLife.ts";
import { LivePicture } from "./LivePicture.ts";
import { addSearch } from "./search.ts";
import { readState } from "./state.ts";

bringToLife(readState(), { code: async () => LivePicture, begun: addSearch });
