git gc -q
chmod u+w .git/objects/pack/*
for file in .git/objects/pack/*.idx; do head -c 3000 /dev/zero | tr '\0' '\377' >"$file"; done
