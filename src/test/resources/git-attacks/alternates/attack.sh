mkdir "$OUTSIDE/lent"
mv .git/objects/?? "$OUTSIDE/lent"
echo "$OUTSIDE/lent" >.git/objects/info/alternates
