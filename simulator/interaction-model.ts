/** The part of an interaction model that says which words mean which intent. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly IntentModel[];
      readonly types?: readonly SlotType[];
    };
  };
}

export interface IntentModel {
  readonly name: string;
  /** Ways to say it, with the names of slots in braces. */
  readonly samples?: readonly string[];
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}
