#!/bin/sh
# On a server: copy this file to hooks/pre-receive of the bare repository and make it executable (chmod +x).
#
# It checks each branch that is pushed, and refuses the whole push if one makes something worse: the main branch, which
# is the HEAD of the repository, since its tip; any other since it left main. Nobody can bypass it.
# For a register in a folder of the repository, write that folder after --quiet.

if ! command -v planck >/dev/null 2>&1; then
    echo "planck is not installed for the user that receives pushes" >&2
    exit 2
fi

main=$(git symbolic-ref HEAD)
status=0
while read -r old_id new_id ref; do
    case "$ref" in refs/heads/*) ;; *) continue ;; esac # tags
    case "$new_id" in *[!0]*) ;; *) continue ;; esac # a branch that is deleted
    since=--since
    if git rev-parse --quiet --verify "$main^{commit}" >/dev/null; then since="--since=$main"; fi
    if [ "$ref" = "$main" ]; then
        case "$old_id" in *[!0]*) since="--since=$old_id.." ;; esac
    fi
    planck check --rev="$new_id" "$since" --fail-on-new --quiet || {
        echo "planck refuses $ref" >&2
        status=1
    }
done
exit "$status"
