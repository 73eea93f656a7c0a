/** A load in a process of its own, for tests that kill it: says `writing` once it has begun to write. */
import { connect } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { manyRows, someSet } from "./someRows.ts";

const [uri = "", username = "", password = "", number = "0", rowsPerTransaction = "0"] =
  process.argv.slice(2);
const database = connect({ uri, username, password, database: "neo4j" });
await load(database, manyRows(Number(number)), someSet({ hash: `many ${number}` }), {
  ...(Number(rowsPerTransaction) > 0 && { rowsPerTransaction: Number(rowsPerTransaction) }),
  onProgress: ({ step, done }) => {
    if (step === "writing" && done > 0) process.stdout.write("writing\n");
  },
});
await database.close();
process.stdout.write("done\n");
