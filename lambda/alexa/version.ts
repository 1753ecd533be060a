/** Digits in parts: "1.4", "2024.3". */
const VERSION = /^\d{1,9}(?:\.\d{1,9}){0,9}$/;

/**
 * Whether a version, as a device tells it, is at least another: compared as numbers, part by part. Example: "1.10" and "2024.3"
 * are at least "1.4", "1.3" is not, and nor is anything that is no version.
 */
export function isAtLeast(version: string, least: string): boolean {
  if (!VERSION.test(version)) return false;
  const [told, asked] = [version, least].map((each) => each.split('.').map(Number));
  const parts = asked?.map((part, index) => (told?.[index] ?? 0) - part) ?? [];
  return (parts.find((difference) => difference !== 0) ?? 0) >= 0;
}
