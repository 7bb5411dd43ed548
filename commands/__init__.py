"""What the verbs of the command line are made of: reading with a summary, answers as tables, the demonstration."""
