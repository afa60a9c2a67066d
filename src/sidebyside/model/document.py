"""One of the two texts, with its paragraphs, sentences and tokens.

A document starts as what was loaded (``text`` and where it came from) and is handed from stage to
stage; ``segment`` fills in its parts, ``furniture`` marks some of its sentences.

Invariant: every span lies inside ``text``; sentences are in order, do not overlap, and cover every
code point that is not white space; the tokens of a sentence lie inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from .span import Span


class OriginKind(Enum):
    """Where a document came from."""

    FILE = "file"
    PIPE = "pipe"
    STANDARD_INPUT = "standard input"
    TEXT = "text"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the path of a file, or of a pipe or device, as the user wrote it,
    ``-`` for standard input.
    """

    name: str
    kind: OriginKind = OriginKind.TEXT

    @property
    def is_named(self) -> bool:
        """Whether the name says anything to people; what a shell makes, as ``/dev/fd/63``, is only
        numbered.
        """
        is_numbered = self.name.startswith(("/dev/", "/proc/"))
        return self.kind is not OriginKind.STANDARD_INPUT and not is_numbered

    @property
    def spoken(self) -> str:
        """What people call it."""
        if self.kind is OriginKind.STANDARD_INPUT:
            return "standard input"
        is_shells = self.kind is OriginKind.PIPE and not self.is_named and "/fd/" in self.name
        return "a pipe" if is_shells else self.name


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch that the writer set apart; line ends inside it are only wrapping."""

    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, headline or line.

    ``paragraph`` is an index into ``Document.paragraphs``, ``tokens`` a range of indices into
    ``Document.tokens``. ``furniture`` is the reason, in plain words, why this is page furniture and
    not part of the article; ``None`` for article text.
    """

    span: Span
    paragraph: int
    tokens: range
    furniture: str | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and punctuation of a document, column by column: a book has 200,000 of them.

    ``starts`` and ``ends`` are code points. ``forms`` are normal forms: two words with equal forms
    are the same word, case and kind of marks aside ("U.S." and "US" are the same, "us" is not).
    ``stems`` are coarser, for likeness: inflections and British and American spellings share one.
    The stem of punctuation is empty.
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    forms: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not len(self.starts) == len(self.ends) == len(self.forms) == len(self.stems):
            raise ValueError("token columns differ in length")

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, index: int) -> Span:
        """Where the token at ``index`` stands."""
        return Span(self.starts[index], self.ends[index])

    def is_word(self, index: int) -> bool:
        """Whether the token is a word or a number and not punctuation."""
        return bool(self.stems[index])


@dataclass(frozen=True, slots=True)
class Document:
    """One of the two texts.

    ``text`` is the decoded input with line ends as line feeds and otherwise untouched. ``encoding``
    is what it was decoded from (``None`` if it came as text), ``replaced_bytes`` how many bytes
    could not be decoded and stand as U+FFFD. ``sha256`` is the hexadecimal digest of the bytes,
    ``title`` the headline, where one can be told. ``language`` is the two-letter code of the
    language that its sentences were split by.
    """

    origin: Origin
    text: str
    sha256: str
    encoding: str | None = None
    title: str | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: Tokens = Tokens()
    language: str = "en"
    replaced_bytes: int = 0

    def is_split_as(self, other: Document) -> bool:
        """Whether both have the same text, which was read once and split once."""
        return (
            self.sentences is other.sentences
            and self.tokens is other.tokens
            and self.text == other.text
        )

    def sentence_text(self, index: int) -> str:
        """The words of one sentence, as they stand."""
        return self.sentences[index].span.of(self.text)
