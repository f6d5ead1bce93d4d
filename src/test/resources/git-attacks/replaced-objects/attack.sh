tree=$(git mktree </dev/null)
git replace "$(git rev-parse 'HEAD^{tree}')" "$tree"
