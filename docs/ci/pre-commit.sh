#!/bin/sh
# A hook without pre-commit: copy this file to .git/hooks/pre-commit, and to .git/hooks/pre-merge-commit for merges that
# need no help; make both executable (chmod +x).
#
# It checks what the commit will hold, and refuses a commit that makes something worse. `git commit --no-verify` bypasses it.

if ! command -v planck >/dev/null 2>&1; then
    echo "planck is not installed: activate its environment, or bypass this hook with git commit --no-verify" >&2
    exit 2
fi

status=0
# The folders of the registers, from the top of the repository: set -- plan "kế hoạch 2025"
set -- .
for register in "$@"; do
    planck check --staged --fail-on-new --quiet "$register" || status=$?
done
# The reports that are committed: set -- report.md
set --
for report in "$@"; do
    planck report --check --staged --quiet "$report" || status=$?
done
exit "$status"
