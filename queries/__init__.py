"""The questions: NAME.rq, each with a header that says what it asks, needs and answers."""
