echo 'ref: refs/heads/main' >.git/refs/heads/main
