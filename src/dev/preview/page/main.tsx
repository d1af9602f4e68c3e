import './styles/page.css';
import { createRoot } from 'react-dom/client';
import { shiftClock, stopClock } from '../clock.ts';
import { App } from './App.tsx';
import { clockStoppedAt, config } from './config.ts';

const scope = window as unknown as typeof globalThis;
if (clockStoppedAt === undefined) shiftClock(scope, config.clockOffsetMilliseconds);
else stopClock(scope, clockStoppedAt);

const element = document.getElementById('page');
if (element === null) throw new Error('The page has no place to draw into.');
createRoot(element).render(<App />);
