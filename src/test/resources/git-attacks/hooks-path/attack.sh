mkdir "$OUTSIDE/hooks"
for hook in post-checkout pre-commit post-index-change reference-transaction; do
  cp "$EVIL" "$OUTSIDE/hooks/$hook"
done
git config core.hooksPath "$OUTSIDE/hooks"
