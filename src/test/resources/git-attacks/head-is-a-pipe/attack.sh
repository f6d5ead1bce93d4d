rm .git/HEAD
mkfifo .git/HEAD
