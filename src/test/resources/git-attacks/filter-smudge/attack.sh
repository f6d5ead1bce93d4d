echo '* filter=evil' >.git/info/attributes
echo '* filter=evil' >.gitattributes
git config filter.evil.smudge "$EVIL"
git config filter.evil.required true
