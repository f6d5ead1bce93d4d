file=$(head -c 11000000 /dev/zero | git hash-object -w --stdin)
git update-index --add --cacheinfo "100644,$file,rules/roles/large.csv"
save large
