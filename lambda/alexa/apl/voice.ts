/** The property with a sentence that the document says by itself, and the one with its sound. */
export function voiceProperty(index: number): {
  readonly words: `voice${number}`;
  readonly sound: string;
} {
  return { words: `voice${index}`, sound: `voice${index}Sound` };
}

/** What speaks has to be on the screen, and is not seen. */
export function voiceItem(): object {
  const unseen = { position: 'absolute', width: 1, height: 1, opacity: 0 };
  return {
    ...{ type: 'Container', ...unseen, data: '${response.says}' },
    items: [
      { type: 'Text', id: 'voice${index}', ...unseen, speech: "${screen.properties['voice' + index + 'Sound']}" },
    ],
  };
}
