#!/usr/bin/env bash
# Makes a virtual environment. usage: make_venv.sh PYTHON FOLDER
set -euo pipefail
python=$1
folder=$2

fail() {
  echo "$*" >&2
  exit 1
}

make_it() {
  rm -rf -- "$folder"
  "$python" -m venv "$folder" >/dev/null
}

command -v "$python" >/dev/null || fail "$python is not there: install Python 3.11 or newer."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
  || fail "$python is older than 3.11; choose another one: make PYTHON=python3.12 …"

make_it && exit
# Debian ships Python without what makes environments.
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null \
  || fail "Python cannot make a virtual environment here; on Debian or Ubuntu: sudo apt-get install python3-venv"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
make_it
