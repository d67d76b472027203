import type { Database } from "#db/connection.server.ts";
import { listSymbolPacks } from "#db/stores/symbol-packs.server.ts";
import type { OfferedPack, PackShelf } from "./pack.ts";
import { sweepPacks } from "./pack-folder.server.ts";

/** The shelf of packs that people may choose, as it is at start; what a crash left half done is swept away. */
export async function openShelf(database: Database, dataDir: string): Promise<PackShelf> {
  let offered: readonly OfferedPack[] = [];
  const look = async () => {
    const packs = await listSymbolPacks(database.read);
    offered = packs
      .filter(({ offeredAt }) => offeredAt !== null)
      .map(({ id, name, author, licence, link, concepts }) => ({ id, name, author, licence, link, concepts }));
    return packs;
  };
  await sweepPacks(dataDir, new Set((await look()).map(({ id }) => id)));
  return {
    offered: () => offered,
    async refresh() {
      await look();
    },
  };
}
