import { join } from 'node:path';
import { runCompiled } from './compiled.node.ts';

// What people call; the program lies beside it.
runCompiled(join(__dirname, 'kubewright.js'));
