"""The types that the text side and the fact side share."""
