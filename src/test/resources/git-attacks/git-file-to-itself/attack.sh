rm -r .git
echo 'gitdir: .git' >.git
