// The page around a kiosk's game, at /kiosk?config=<name>. It stays when the game freezes or breaks: it watches the frame with the
// game, replaces it, and shows a still picture meanwhile. It draws nothing itself, so there is little in it that could fail.
import { startAround } from './app/kiosk/outer/around.ts';
import './ui/styles/outer.css';

startAround();
