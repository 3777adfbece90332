#!/bin/sh
# Before a push: copy this file to .git/hooks/pre-push and make it executable (chmod +x).
#
# It checks each branch as it would be pushed, not the files on disk, and refuses the push if a branch makes something
# worse: the main branch since its tip on the remote, any other since it left main. `git push --no-verify` bypasses it.
# For a register in a folder of the repository, write that folder after --quiet.

if ! command -v planck >/dev/null 2>&1; then
    echo "planck is not installed: activate its environment, or bypass this hook with git push --no-verify" >&2
    exit 2
fi

status=0
while read -r local_ref local_id remote_ref remote_id; do
    case "$remote_ref" in refs/heads/*) ;; *) continue ;; esac # tags
    case "$local_id" in *[!0]*) ;; *) continue ;; esac # a branch that is deleted
    since=--since
    case "$remote_ref" in
        refs/heads/main | refs/heads/master)
            case "$remote_id" in *[!0]*) since="--since=$remote_id.." ;; esac ;;
    esac
    planck check --rev="$local_id" "$since" --fail-on-new --quiet || {
        echo "planck refuses $local_ref" >&2
        status=1
    }
done
exit "$status"
