mv .git "$OUTSIDE/git"
echo "gitdir: $OUTSIDE/git" >.git
