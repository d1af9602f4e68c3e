import { GLYPHS } from './glyphs.ts';

type Props = { readonly name: string; readonly size: number; readonly title?: string | undefined };

/** An icon as a drawing. With a title it is an image for screen readers, without one it is decoration. */
export const Glyph = ({ name, size, title }: Props) => {
  const paths = GLYPHS[name] ?? ['M5 5h14v14H5z', 'M5 5l14 14'];
  const meaning = title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title };
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 24 24" {...meaning}>
      {paths.map((path) => {
        const filled = path.endsWith('!');
        const shape = filled ? path.slice(0, -1) : path;
        return <path key={path} d={shape} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" />;
      })}
    </svg>
  );
};
