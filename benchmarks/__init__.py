"""Measures that are printed and not asserted: speed and memory of the extraction."""
