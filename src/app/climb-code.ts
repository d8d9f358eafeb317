// Everything that only a climb needs, the core with it, as one file to be fetched behind the title.
export { studyFacts } from '../core/study-facts.ts';
export { beginClass, beginClimb, beginHomework, breakClassDawn, breakDawn, holdWalk, showMorning } from './climbing.ts';
export { runDemo } from './demo.ts';
export { walkBots } from './everyone.ts';
export { bringGround } from './fetched-ground.ts';
export { answerHand } from './hand.ts';
export { handFor } from './hands/index.ts';
export { watchPointing } from './pointing.ts';
export { foretell, leaveBrief } from './predicting.ts';
export { trailMap } from './trail-map.ts';
