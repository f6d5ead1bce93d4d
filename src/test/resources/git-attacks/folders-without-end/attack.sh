tree=$(git mktree </dev/null)
for i in {1..12}; do
  tree=$(for j in {1..10}; do printf '040000 tree %s\td%s\n' "$tree" "$j"; done | git mktree)
done
top=$( (git ls-tree HEAD:rules; printf '040000 tree %s\tmany\n' "$tree") | git mktree)
top=$(printf '040000 tree %s\trules\n' "$top" | git mktree)
git update-ref refs/heads/main "$(git commit-tree -m many "$top")"
