export declare const BUILT_COMMAND: string;
export declare function commandIsBuilt(): boolean;
export declare function newest(path: string): number;
