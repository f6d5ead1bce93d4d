git init -q "$OUTSIDE/other"
echo "$OUTSIDE/other/.git" >.git/commondir
