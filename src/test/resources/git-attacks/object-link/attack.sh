object=$(git rev-parse HEAD:rules/facts.drl)
mv ".git/objects/${object:0:2}/${object:2}" "$OUTSIDE/object"
ln -s "$OUTSIDE/object" ".git/objects/${object:0:2}/${object:2}"
