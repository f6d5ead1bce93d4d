mkdir -p "$OUTSIDE/work/rules"
git config core.worktree "$OUTSIDE/work"
