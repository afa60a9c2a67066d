"""The pipeline: two texts in, one frozen ``Comparison`` out. No input, output or clock.

Every stage is a function of values; this module hands the result of one to the next, and no stage
knows another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

from .align import align_sentences, diff_words
from .discrepancies import find_discrepancies
from .furniture import detect_furniture, fold
from .model.alignment import Alignment, Bead
from .model.comparison import Comparison
from .model.document import Document, Origin
from .model.hand_links import NO_HAND_LINKS, HandLinks
from .model.options import CompareOptions
from .model.pair import Pair, Side
from .model.quotation import Quotation, Utterance
from .model.span import Span
from .model.stage import Stage as Stage
from .quotes import attribute, extract, match, with_unmarked, words_of
from .segment import segment
from .summarise import summarise
from .uncollected import uncollected

Quoted = tuple[Pair[tuple[Quotation, ...]], tuple[Utterance, ...]]
"""The quotations of both documents, and the utterances that they make."""

Quoting = Callable[
    [Pair[Document], CompareOptions], AbstractContextManager[Callable[[], Quoted | None]]
]
"""Somebody who looks for the quotations of two documents, while all else is done. Asked for them,
they may say ``None``: then they are looked for here.
"""

_LONGEST_HEADLINE = 200
"""Code points; what runs on without a full stop beyond that is a list or a whole article."""


@contextmanager
def _by_nobody_else(
    documents: Pair[Document], options: CompareOptions
) -> Iterator[Callable[[], None]]:
    del documents, options
    yield lambda: None


def compare(
    left: Document | str,
    right: Document | str,
    options: CompareOptions | None = None,
    on_stage: Callable[[Stage], None] | None = None,
    by_hand: HandLinks = NO_HAND_LINKS,
    quoting: Quoting = _by_nobody_else,
) -> Comparison:
    """Compare two documents, or two texts.

    ``on_stage`` is called before each stage, and may raise ``ComparisonStopped`` to give up.
    ``by_hand`` are links that a reader made or undid; everything else follows from them.
    ``quoting`` may look for the quotations elsewhere, meanwhile.
    """
    options = options or CompareOptions()

    def report(stage: Stage) -> None:
        if on_stage is not None:
            on_stage(stage)

    loaded = Pair(as_document(left), as_document(right))
    with uncollected(), quoting(loaded, options) as quoted:
        report(Stage.SEGMENT)
        documents = _both_segmented(loaded, options)
        report(Stage.ALIGN)
        alignment = align_sentences(documents, options, by_hand)
        report(Stage.DIFF)
        alignment = Alignment(tuple(_with_edits(documents, b, options) for b in alignment.beads))
        report(Stage.QUOTES)
        quotations, utterances = quoted() or _quoted(documents, options)
        report(Stage.FACTS)
        discrepancies = find_discrepancies(documents, alignment, quotations, utterances)
        report(Stage.SUMMARISE)
        return Comparison(
            documents=documents,
            alignment=alignment,
            quotations=quotations,
            utterances=utterances,
            discrepancies=discrepancies,
            summary=summarise(documents, alignment, quotations, utterances),
        )


def as_document(text: Document | str) -> Document:
    """A document as it is; a text as a document of its own."""
    if isinstance(text, Document):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(Origin("text"), text.replace("\r\n", "\n").replace("\r", "\n"), digest)


def quotations_of(documents: Pair[Document], options: CompareOptions) -> Quoted:
    """What ``compare`` finds of quotations: they hang on nothing but the two texts."""
    with uncollected():
        return _quoted(_both_segmented(documents, options), options)


def _both_segmented(documents: Pair[Document], options: CompareOptions) -> Pair[Document]:
    left = segmented(documents.left, options)
    if documents.right.text == left.text:
        return Pair(left, _with_parts_of(left, documents.right))
    return Pair(left, segmented(documents.right, options))


def segmented(document: Document, options: CompareOptions) -> Document:
    """The document with its paragraphs, sentences, tokens and title; furniture marked."""
    parts = segment(document.text, options.language)
    document = replace(
        document,
        paragraphs=parts.paragraphs,
        sentences=parts.sentences,
        tokens=parts.tokens,
        language=parts.language,
    )
    if not options.is_furniture_kept:
        sentences = fold(document, detect_furniture(document))
        document = replace(document, sentences=sentences)
    return _titled(document)


def _with_parts_of(split: Document, document: Document) -> Document:
    """The document with the parts of one that has the same text: two copies are read once."""
    return _titled(
        replace(
            document,
            paragraphs=split.paragraphs,
            sentences=split.sentences,
            tokens=split.tokens,
            language=split.language,
        )
    )


def _titled(document: Document) -> Document:
    return replace(document, title=document.title or _headline(document))


def _headline(document: Document) -> str | None:
    """The first line of the article, if it reads like a headline: a short line, no full stop, and
    no mere first entry of a list of words.
    """
    article = (s for s in document.sentences if s.furniture is None)
    first, second = next(article, None), next(article, None)
    if first is None or len(first.span) > _LONGEST_HEADLINE:
        return None
    is_alone = document.paragraphs[first.paragraph].span == first.span
    is_entry = second is not None and max(len(first.tokens), len(second.tokens)) == 1
    words = first.span.of(document.text)
    if not is_alone or is_entry or words.endswith((".", "!", "”", '"', ":")):
        return None
    return words


def _quoted(documents: Pair[Document], options: CompareOptions) -> Quoted:
    found = Pair(extract(documents.left, Side.LEFT), extract(documents.right, Side.RIGHT))
    if not any(found):
        return found, ()
    words = words_of(documents)
    quotations = attribute(documents, with_unmarked(documents, words, found))
    matched = match(documents, words, quotations)
    utterances = (replace(u, edits=diff_words(documents, u.passages, options)) for u in matched)
    return quotations, tuple(utterances)


def _with_edits(documents: Pair[Document], bead: Bead, options: CompareOptions) -> Bead:
    if not bead.relation.is_link:
        return bead
    own, other = bead.sentences.left, bead.sentences.right
    passages = Pair(_spans(documents.left, own), _spans(documents.right, other))
    return bead.with_edits(diff_words(documents, passages, options))


def _spans(document: Document, indices: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple([document.sentences[index].span for index in indices])
