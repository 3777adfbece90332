#!/bin/sh
# A hook without pre-commit: copy this file to .git/hooks/pre-commit, and to .git/hooks/pre-merge-commit for merges that
# git makes by itself; make both executable (chmod +x).
#
# It judges what the commit will hold and refuses it for what it makes worse. `git commit --no-verify` passes it by.

if ! command -v planck >/dev/null 2>&1; then
    echo "planck is not installed: activate its environment, or pass this hook by with git commit --no-verify" >&2
    exit 2
fi

# The folders of the registers, and the reports that are committed, from the top of the repository.
registers="."
reports=""

status=0
for register in $registers; do
    planck check --staged --fail-on-new --quiet "$register" || status=$?
done
for report in $reports; do
    planck report --check --staged --quiet "$report" || status=$?
done
exit "$status"
