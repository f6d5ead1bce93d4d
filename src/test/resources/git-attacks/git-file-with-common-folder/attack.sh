mv .git "$OUTSIDE/git"
mkdir -p own/worktrees/evil
echo "$OUTSIDE/git" >own/worktrees/evil/commondir
echo "$PWD/.git" >own/worktrees/evil/gitdir
echo 'ref: refs/heads/main' >own/worktrees/evil/HEAD
echo 'gitdir: own/worktrees/evil' >.git
