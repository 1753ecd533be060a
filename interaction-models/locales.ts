/**
 * Every locale of English that Alexa has.
 * https://developer.amazon.com/docs/custom-skills/develop-skills-in-multiple-languages.html
 */
export const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

/** One thing for each locale; a locale that is forgotten here does not compile. */
export function inEachLocale<T>(made: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return {
    'en-US': made('en-US'),
    'en-GB': made('en-GB'),
    'en-AU': made('en-AU'),
    'en-CA': made('en-CA'),
    'en-IN': made('en-IN'),
  };
}
