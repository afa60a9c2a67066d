"""Frozen values that the stages hand on and the fronts show.

Standard library only, no input or output. A value refuses impossible contents when it is made, so
that no reader of it has to check again. The words used here are explained in ARCHITECTURE.md.
"""
