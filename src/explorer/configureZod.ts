/** zod would compile its checks with `new Function`, which the Content-Security-Policy forbids. Imported before any schema. */
import * as z from "zod/mini";

z.config({ jitless: true });
