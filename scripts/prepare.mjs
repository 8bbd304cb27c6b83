// Builds what the package for npm holds, wherever npm makes one of this repository: here, and where somebody installs it from git.
import { buildBundles, installPackages } from './install.mjs';

// `npm install --global` of a repository hands this to the installation of what the build needs, which then lands elsewhere.
delete process.env.npm_config_global;
installPackages();
buildBundles('--minify');
