/** The part of an interaction model that says which words mean which intent. */
export interface HeardModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly HeardIntent[];
      readonly types?: readonly HeardSlotType[];
    };
  };
}

export interface HeardIntent {
  readonly name: string;
  /** Ways to say it, with the names of slots in braces. */
  readonly samples?: readonly string[];
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
}

export interface HeardSlotType {
  readonly name: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}
