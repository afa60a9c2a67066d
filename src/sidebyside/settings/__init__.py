"""What the user wrote in the config file, and what the reader remembers between two runs.

Fronts are handed the values; none of them reads a file of the user's. An option on the command line
goes before the environment, the environment before the config, the config before the default.
Imports nothing of the package but the errors.
"""
