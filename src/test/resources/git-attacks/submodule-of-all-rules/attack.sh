git rm -rq --cached rules
git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),rules"
save submodule
