git config core.repositoryFormatVersion 1
git config extensions.objectFormat sha256
