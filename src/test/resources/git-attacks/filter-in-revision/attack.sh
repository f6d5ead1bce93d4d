echo '* filter=evil' >.gitattributes
git add .gitattributes
save attributes
git config filter.evil.smudge "$EVIL"
