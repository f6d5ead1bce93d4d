ln -s b.csv rules/roles/a.csv
ln -s a.csv rules/roles/b.csv
git add -A
save link
rm rules/roles/?.csv
