export function checkRecord(..._: readonly unknown[]): void {}
