git rev-parse HEAD >"$OUTSIDE/main"
echo "ref: ../../outside/main" >.git/HEAD
