export function checkTables(..._: readonly unknown[]): void {}
