echo '* filter=evil' >.git/info/attributes
echo '* filter=evil' >.gitattributes
git config filter.evil.process "$EVIL"
git config filter.evil.required true
