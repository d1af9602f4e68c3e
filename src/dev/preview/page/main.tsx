import './styles/page.css';
import { createRoot } from 'react-dom/client';
import { shiftClock } from '../clock.ts';
import { App } from './App.tsx';
import { config } from './config.ts';

shiftClock(window as unknown as typeof globalThis, config.clockOffsetMilliseconds);

const element = document.getElementById('page');
if (element === null) throw new Error('The page has no place to draw into.');
createRoot(element).render(<App />);
