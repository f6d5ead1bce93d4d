git rev-parse HEAD >"$OUTSIDE/main"
ln -sf "$OUTSIDE/main" .git/refs/heads/main
