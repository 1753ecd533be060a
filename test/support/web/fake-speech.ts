/** In milliseconds: when a voice begins what it was given, and how long it speaks; for ever where it never does. */
export interface FakeVoice {
  readonly begins?: number;
  readonly speaks?: number;
  readonly fails?: number;
  readonly isRemote?: boolean;
}

/** In place of the browser's own, which has no voice here. What it is given, and what is cut off, is kept; and whether it speaks now. */
export function fakeSpeech({ begins, speaks, fails, isRemote = false }: FakeVoice): string {
  const ends = begins !== undefined && speaks !== undefined ? begins + speaks : undefined;
  return `
    window.told = [];
    window.isVoiceOn = false;
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
    const voice = { name: 'A voice', lang: 'en-US', voiceURI: 'a voice', localService: ${!isRemote} };
    let said, timers = [];
    const later = (what, after) => after !== undefined && timers.push(setTimeout(what, after));
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      speak: (utterance) => {
        said = utterance;
        window.told.push({ words: utterance.text });
        later(() => { window.isVoiceOn = true; utterance.dispatchEvent(new Event('start')); }, ${begins});
        later(() => { window.isVoiceOn = false; said = undefined; utterance.dispatchEvent(new Event('end')); }, ${ends});
        later(() => { said = undefined; utterance.dispatchEvent(new Event('error')); }, ${fails});
      },
      cancel: () => {
        timers.forEach(clearTimeout);
        timers = [];
        window.isVoiceOn = false;
        if (said) window.told.push({ cut: said.text });
        said = undefined;
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  `;
}
