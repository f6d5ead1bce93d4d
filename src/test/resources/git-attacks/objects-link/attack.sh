mv .git/objects "$OUTSIDE/objects"
ln -s "$OUTSIDE/objects" .git/objects
