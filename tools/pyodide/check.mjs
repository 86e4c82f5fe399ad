// Tries the test vectors in Pyodide: Python as it runs in a browser.
//
//     node tools/pyodide/check.mjs PYODIDE SCRIPT WHEEL...
//
// PYODIDE is the folder of the npm package, SCRIPT is tests/vector_results.py, and the wheels are
// ours and those of what it depends on. Nothing is fetched. The status is 1 if a vector differs.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, script, ...wheels] = process.argv.slice(2);
// Pyodide takes plain arrays of bytes, not Node's own kind.
const bytes = (path) => new Uint8Array(readFileSync(path));

try {
  const { loadPyodide } = await import(pathToFileURL(resolve(join(folder, "pyodide.mjs"))));
  const python = await loadPyodide();
  for (const wheel of wheels) python.unpackArchive(bytes(wheel), "whl");
  python.FS.writeFile("vector_results.py", bytes(script));
  process.exitCode = python.runPython(`
import sys, warnings
warnings.simplefilter("error")
sys.path.insert(0, ".")
import vector_results
vector_results.main()
`);
} catch (error) {
  // Left uncaught, Node would show the line where it was thrown: all of Pyodide is one line.
  console.error(error.message);
  process.exitCode = 1;
}
