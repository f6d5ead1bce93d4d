mv .git "$OUTSIDE/git"
ln -s "$OUTSIDE/git" .git
