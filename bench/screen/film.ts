/** Pictures that follow each other, as one SVG that moves by itself wherever pictures are shown, and stands where people want calm. */
export function filmOf(title: string, pictures: readonly Buffer[], secondsEach: number): string {
  const [first] = pictures;
  if (!first) throw new RangeError('a film has at least one picture');
  const [width, height] = [first.readUInt32BE(16), first.readUInt32BE(20)];
  const lasts = pictures.length * secondsEach;
  const share = Math.round(10_000 / pictures.length) / 100;
  const frames = pictures.map((png, index) => {
    const begins = index * secondsEach - lasts;
    const href = `data:image/png;base64,${png.toString('base64')}`;
    return `<image width="${width}" height="${height}" href="${href}" style="animation-delay:${begins}s"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${title}</title>
<style>image{opacity:0;animation:turn ${lasts}s step-end infinite}
@keyframes turn{0%{opacity:1}${share}%{opacity:0}}
@media (prefers-reduced-motion){image{animation:none}image:first-of-type{opacity:1}}</style>
${frames.join('\n')}
</svg>
`;
}
