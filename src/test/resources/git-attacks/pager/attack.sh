git config core.pager "$EVIL"
git config pager.archive "$EVIL"
git config pager.rev-parse "$EVIL"
git config core.editor "$EVIL"
