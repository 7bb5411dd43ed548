"""The text side: pages in, records out. Knows Indonesian syntax and no store."""
