git config core.repositoryFormatVersion 1
git config extensions.worktreeConfig true
printf '[core]\nfsmonitor = %s\nworktree = %s\n' "$EVIL" "$OUTSIDE" >.git/config.worktree
