file=$(git rev-parse HEAD:rules/facts.drl)
tree=$(for i in {1..5100}; do printf '100644 blob %s\tf%s.txt\n' "$file" "$i"; done | git mktree)
git read-tree --prefix=rules/many/ "$tree"
save many
