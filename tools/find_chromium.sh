#!/usr/bin/env bash
# Makes sure of a Chromium for the tests in the browser; without one they are skipped, and say so.
set -euo pipefail

command -v chromium >/dev/null || command -v chromium-browser >/dev/null && exit
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit
fi
echo "there is no Chromium: the tests in the browser are skipped; on Debian or Ubuntu: sudo apt-get install chromium" >&2
