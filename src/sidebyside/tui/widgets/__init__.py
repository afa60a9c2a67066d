"""What the reader's screen is made of. Widgets paint what the session says and report what a user
meant; they never talk to each other.
"""
