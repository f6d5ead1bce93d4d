printf '[broken\n' >"$OUTSIDE/broken"
git config include.path "$OUTSIDE/broken"
