"""Paths in, documents out: finds the files, decodes them, and reads each format into text with exact places and blocks of prose."""
