"""What the stages have to know about English words: numbers, spellings, contractions, dates.

Pure functions and tables over words in normal form (lower case, straight apostrophes). Nothing of
the package is imported here, and no document, sentence or quotation is known. Words that tell what
a phrase does in a sentence (speech verbs, roles, pronouns) belong to ``quotes``; what pages say
around articles, to ``furniture``.
"""
