/** The script of a page that holds its own data: an embed with a search and its list of sources. */
import "./styles/single.css";
import { bringToLife } from "./bringToLife.ts";
import { LivePicture } from "./LivePicture.ts";
import { listSources } from "./listSources.ts";
import { addSearch } from "./search.ts";
import { readState } from "./state.ts";

bringToLife(readState(), { code: async () => LivePicture, begun: addSearch });
listSources();
