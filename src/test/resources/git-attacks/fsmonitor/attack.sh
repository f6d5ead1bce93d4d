git config core.fsmonitor "$EVIL"
git config core.fsmonitorHookVersion 2
