#!/bin/sh
# A hook without pre-commit: copy this file to .git/hooks/pre-commit and make it executable (chmod +x).
#
# It judges what the commit will hold and refuses it for what it makes worse. `git commit --no-verify` passes it by.

if ! command -v planck >/dev/null 2>&1; then
    echo "planck is not installed: activate its environment, or pass this hook by with git commit --no-verify" >&2
    exit 2
fi
exec planck check --staged --fail-on-new --quiet
