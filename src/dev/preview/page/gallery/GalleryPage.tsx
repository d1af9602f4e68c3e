import { useEffect, useState } from 'react';
import type { ShownState } from '../../protocol.ts';
import { config } from '../config.ts';

/** Until a state says how high it is. */
const FIRST_HEIGHT = 480;

const useHeights = (): Readonly<Record<string, number>> => {
  const [heights, setHeights] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    const listen = ({ data, origin }: MessageEvent) => {
      const { state, height } = (data ?? {}) as { readonly state?: unknown; readonly height?: unknown };
      if (origin !== window.location.origin || typeof state !== 'string' || typeof height !== 'number')
        return;
      setHeights((known) => ({ ...known, [state]: height }));
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  return heights;
};

type FrameProps = { readonly state: ShownState; readonly height: number };

const Frame = ({ state, height }: FrameProps) => {
  const url = `${config.urls.state}${state.id}`;
  return (
    <figure id={state.id} className="gallery-frame" style={{ width: state.widthPixels }}>
      <figcaption>
        <a href={url}>{state.title}</a>
      </figcaption>
      <iframe title={state.title} src={url} loading="lazy" height={height} />
    </figure>
  );
};

const sectionsOf = (states: readonly ShownState[]): readonly string[] => [
  ...new Set(states.map(({ section }) => section)),
];

/** Each state of each card side by side, every one a page of its own in a frame. */
export const GalleryPage = () => {
  const states = config.states ?? [];
  const heights = useHeights();
  useEffect(() => {
    document.title = 'Gallery | Preview';
  }, []);
  const sections = sectionsOf(states);
  return (
    <main className="gallery-page">
      <div className="index-head">
        <h1>Gallery</h1>
        <span>{states.length} states of the cards</span>
      </div>
      <nav aria-label="Sections" className="gallery-sections">
        {sections.map((section) => (
          <a key={section} href={`#${encodeURIComponent(section)}`}>
            {section}
          </a>
        ))}
      </nav>
      {sections.map((section) => (
        <section key={section} id={section} aria-label={section}>
          <h2>{section}</h2>
          <div className="gallery-frames">
            {states
              .filter((state) => state.section === section)
              .map((state) => (
                <Frame key={state.id} state={state} height={heights[state.id] ?? FIRST_HEIGHT} />
              ))}
          </div>
        </section>
      ))}
    </main>
  );
};
