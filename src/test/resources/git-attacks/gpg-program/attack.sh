git config gpg.program "$EVIL"
git config gpg.ssh.program "$EVIL"
git config log.showSignature true
git config commit.gpgSign true
