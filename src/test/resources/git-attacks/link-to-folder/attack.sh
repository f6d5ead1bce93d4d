ln -s roles rules/review
git add -A
save link
rm rules/review
