#!/usr/bin/env bash
# Fetches what the reader in the browser needs of other projects, and copies it into the package. usage: fetch_assets.sh PYTHON
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v npm >/dev/null; then
  echo "npm is not installed: the reader in the browser goes without its fonts and maps." >&2
  exit
fi
npm ci --prefix web-assets --ignore-scripts --no-audit --no-fund --silent
"$1" tools/copy_assets.py
touch src/tawatur/web/assets/.made
