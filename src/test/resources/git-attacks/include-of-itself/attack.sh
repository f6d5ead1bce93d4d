git config include.path ../.git/config
