mv .git bare
