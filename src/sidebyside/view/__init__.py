"""The geometry of the reader: rows, marks, links, scrolling, lists and the session that owns them.

Plain functions and values over the model; no terminal, no widget, no input or output. Text is
measured in cells after it went through ``visible``. What a front does with the answers (colours,
keys, painting) does not belong here.
"""
