"""One module a kind of file: each turns it into `Raw` pages, or says why it cannot."""
