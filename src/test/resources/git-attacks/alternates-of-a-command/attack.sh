git init -q --bare "$OUTSIDE/lent"
git -C "$OUTSIDE/lent" config core.alternateRefsCommand "$EVIL"
echo "$OUTSIDE/lent/objects" >.git/objects/info/alternates
git config core.alternateRefsCommand "$EVIL"
