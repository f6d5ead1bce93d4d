echo '* merge=evil' >.git/info/attributes
git config merge.evil.driver "$EVIL"
git config mergetool.evil.cmd "$EVIL"
