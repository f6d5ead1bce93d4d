file=$(head -c 8000000 /dev/zero | git hash-object -w --stdin)
for i in 1 2 3 4 5; do git update-index --add --cacheinfo "100644,$file,rules/roles/large$i.csv"; done
save large
