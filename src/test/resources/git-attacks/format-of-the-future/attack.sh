git config core.repositoryFormatVersion 99
