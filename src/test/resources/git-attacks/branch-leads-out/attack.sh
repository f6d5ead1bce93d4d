git rev-parse HEAD >"$OUTSIDE/main"
echo "ref: refs/../../../outside/main" >.git/refs/heads/main
