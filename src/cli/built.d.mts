export declare const COMMAND_BUILDS: string;
export declare function builtCommand(): string;
export declare function fingerprint(paths: readonly string[]): string;
