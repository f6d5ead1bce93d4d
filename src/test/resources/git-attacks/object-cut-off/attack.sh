object=$(git rev-parse HEAD:rules/facts.drl)
chmod u+w ".git/objects/${object:0:2}/${object:2}"
truncate -s 40 ".git/objects/${object:0:2}/${object:2}"
