echo '* diff=evil' >.git/info/attributes
git config diff.evil.textconv "$EVIL"
git config diff.evil.command "$EVIL"
git config diff.external "$EVIL"
