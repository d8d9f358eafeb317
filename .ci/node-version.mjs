// Runs first in `npm start` and `npm test`: everything else is TypeScript that Node 24 runs without a build. The package
// `node` brings it; when its install script was blocked npm falls back to the machine's Node, and this says so in one line.
const needed = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  console.error(
    `This needs Node ${needed}, which \`npm ci\` installs as a dependency, but Node ${process.versions.node} is running: ` +
      'the install script of the package "node" was blocked. Run: npm rebuild node --ignore-scripts=false',
  );
  process.exit(1);
}
