"""Cases and rules in, findings out: the statements that cannot all be true."""
